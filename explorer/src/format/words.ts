/** A value of an enum in words: GAS_IMPORT is "gas import". */
export function toWords(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ')
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat().format(number)} ${number === 1 ? one : many}`
}
