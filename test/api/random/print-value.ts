import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql'

/** A value of a variable, written as it stands in a document. */
export function printValue(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type)
  if (isListType(nullable) && Array.isArray(value))
    return `[${value.map((item) => printValue(item, nullable.ofType)).join(', ')}]`
  const of = getNamedType(nullable)
  if (isInputObjectType(of) && typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([name, item]) => `${name}: ${printValue(item, of.getFields()[name]!.type)}`,
    )
    return `{${fields.join(', ')}}`
  }
  return isEnumType(of) ? String(value) : JSON.stringify(value)
}
