/** "1 partner", "2 partners". */
export function countOf(count: number, what: string): string {
  const many = what.endsWith('y') ? `${what.slice(0, -1)}ies` : `${what}s`
  return `${count} ${count === 1 ? what : many}`
}
