// Writes the Prisma schema as data (tables, columns, keys, relations) for the query planner.
// The `prisma-client` generator keeps this to itself, so it is taken from the schema's document model.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import generatorHelper from '@prisma/generator-helper'

generatorHelper.generatorHandler({
  onManifest: () => ({ prettyName: 'model for the query planner', defaultOutput: 'generated/model.ts' }),
  onGenerate: async ({ dmmf, generator }) => {
    const { models, enums } = dmmf.datamodel
    const described = Object.fromEntries(models.map((model) => [model.name, describe(model, models, enums)]))
    const file = generator.output.value
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(
      file,
      '// Generated from prisma/schema.prisma.\n' +
        `export const models = ${JSON.stringify(described, null, 1)} as const\n\n` +
        'export type ModelName = keyof typeof models\n' +
        "export type ColumnOf<M extends ModelName> = keyof (typeof models)[M]['columns'] & string\n" +
        "export type RelationOf<M extends ModelName> = keyof (typeof models)[M]['relations'] & string\n",
    )
  },
})

function describe(model, models, enums) {
  const columns = {}
  const relations = {}
  for (const field of model.fields) {
    if (field.kind === 'object') {
      relations[field.name] = { model: field.type, list: field.isList, ...joinOf(model, field, models) }
    } else {
      columns[field.name] = {
        column: field.dbName ?? field.name,
        type: field.kind === 'enum' ? 'Enum' : field.nativeType?.[0] === 'Date' ? 'Date' : field.type,
        ...(field.kind === 'enum' && { enum: enums.find((e) => e.name === field.type).dbName ?? field.type }),
        nullable: !field.isRequired,
        list: field.isList,
      }
    }
  }
  // A view has no key of its own; what is unique in it stands for one.
  const id = model.fields.find((field) => field.isId)
  const key = model.primaryKey?.fields ?? (id ? [id.name] : model.uniqueFields[0])
  return { table: model.dbName ?? model.name, key, columns, relations }
}

/** The fields that join two models; the side without a foreign key takes them from the other side. */
function joinOf(model, field, models) {
  if (field.relationFromFields.length > 0) return { from: field.relationFromFields, to: field.relationToFields }
  const other = models.find((candidate) => candidate.name === field.type)
  const back = other.fields.find((f) => f.relationName === field.relationName && f.relationFromFields?.length > 0)
  return { from: back.relationToFields, to: back.relationFromFields }
}
