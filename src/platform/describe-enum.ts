import { registerEnumType } from 'type-graphql'

/** Registers an enum of the database in the schema; every value needs its description. */
export function describeEnum<E extends Readonly<Record<string, string>>>(
  name: string,
  values: E,
  description: string,
  meanings: { readonly [K in keyof E]: string },
): E {
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(meanings).map(([value, meaning]) => [value, { description: meaning }]),
    ) as never,
  })
  return values
}
