import { sql } from 'kysely'
import { AreaKind } from '../countries/country.type.js'
import { across, type FilterField, on } from '../planner/filters.js'
import { modelOf } from '../planner/model.js'
import {
  countryCodeOperators,
  enumOperators,
  type Operators,
  slugOperators,
  textOperators,
} from '../planner/operators.js'

/** A condition on the areas of a side: these are found first, so that an index on the side's code is used. */
function ofAreas(operators: Operators, code: string, about: 'region' | 'kind', description: string): FilterField {
  const { column } = modelOf('Country').columns[about]!
  return across(
    operators,
    description,
    (row, test) =>
      sql`${row.col(code)} = ANY(ARRAY(SELECT area.code FROM country AS area WHERE ${test(sql.ref(`area.${column}`))}))`,
  )
}

/** The conditions on one side of a flow: its code, its region, its kind. */
export function areaConditions<Side extends string>(
  side: Side,
): Readonly<Record<Side | `${Side}Region` | `${Side}Kind`, FilterField>> {
  const code = `${side}Code`
  const kinds = enumOperators('AreaKind', AreaKind)
  return {
    [side]: on(countryCodeOperators, code, `The ${side}.`),
    [`${side}Region`]: ofAreas(textOperators, code, 'region', `The UN M49 region of the ${side}.`),
    [`${side}Kind`]: ofAreas(kinds, code, 'kind', `Whether the ${side} is a state, or an aggregate such as World.`),
  } as Record<Side | `${Side}Region` | `${Side}Kind`, FilterField>
}

/** The conditions on the dataset of an observation. */
export const datasetConditions = {
  dataset: on(
    slugOperators,
    'datasetSlug',
    'The dataset, by slug. With this condition any edition is found, without it only the latest of each series.',
  ),
  series: across(
    slugOperators,
    'The series of the dataset.',
    (row, test) =>
      sql`${row.col('datasetSlug')} = ANY(ARRAY(SELECT edition.slug FROM dataset AS edition WHERE ${test(sql.ref('edition.series'))}))`,
  ),
} as const satisfies Record<string, FilterField>
