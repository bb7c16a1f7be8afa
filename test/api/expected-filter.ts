/** What filters mean, said once more in TypeScript: the measure for what the database answers. */

export interface Where {
  and?: Where[]
  or?: Where[]
  not?: Where
  [field: string]: unknown
}

/** The values that a condition on a field is about: one, several (any of them may pass), or none. */
export type Values = (string | null)[]
export type Kind = 'value' | 'text' | 'date'
export type Subjects<Item> = Readonly<Record<string, readonly [Kind, (item: Item) => Values]>>

export function passes<Item>(item: Item, where: Where, subjects: Subjects<Item>): boolean {
  return Object.entries(where).every(([name, condition]) => {
    if (name === 'and') return (condition as Where[]).every((part) => passes(item, part, subjects))
    if (name === 'or') return (condition as Where[]).some((part) => passes(item, part, subjects))
    if (name === 'not') return !passes(item, condition as Where, subjects)
    const [kind, read] = subjects[name]!
    const operators = Object.entries(condition as Record<string, unknown>)
    // All operators must hold for one and the same value.
    return (
      operators.length === 0 ||
      read(item).some(
        (value) => value !== null && operators.every(([operator, wanted]) => TESTS[kind](operator, value, wanted)),
      )
    )
  })
}

const TESTS: Readonly<Record<Kind, (operator: string, value: string, wanted: unknown) => boolean>> = {
  value: equals,
  text: (operator, value, wanted) => {
    if (operator === 'contains') return value.toLowerCase().includes((wanted as string).toLowerCase())
    if (operator === 'startsWith') return value.toLowerCase().startsWith((wanted as string).toLowerCase())
    return equals(operator, value, wanted)
  },
  // A date "2019-04" is the days 2019-04-01 to 2019-04-30; a span may also be given as "label|first|last".
  date: (operator, value, wanted) => {
    const [text, lower, upper] = value.includes('|') ? value.split('|') : [value, firstDay(value), lastDay(value)]
    if (operator === 'gte') return lower! !== '' && lower! >= firstDay(wanted as string)
    if (operator === 'lte') return upper! !== '' && upper! <= lastDay(wanted as string)
    return equals(operator, text!, wanted)
  },
}

function equals(operator: string, value: string, wanted: unknown): boolean {
  if (operator === 'eq') return value === String(wanted)
  if (operator === 'in') return (wanted as unknown[]).map(String).includes(value)
  throw new Error(`no such operator: ${operator}`)
}

export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

export function lastDay(date: string): string {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  const [year, month] = date.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
