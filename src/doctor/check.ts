/** What was found out about one thing. */
export interface Finding {
  name: string
  status: 'ok' | 'warning' | 'failed'
  /** What is there. */
  found: string
  /** What to do about it. */
  advice?: string
}

export const ok = (name: string, found: string): Finding => ({ name, status: 'ok', found })
export const warning = (name: string, found: string, advice: string): Finding => ({
  name,
  status: 'warning',
  found,
  advice,
})
export const failed = (name: string, found: string, advice: string): Finding => ({
  name,
  status: 'failed',
  found,
  advice,
})

/** What went wrong in a few words, never with a password. */
export function describe(error: unknown): string {
  const { message, errors } = error as { message?: string; errors?: Error[] }
  const said = message || errors?.map((inner) => inner.message).join('; ') || String(error)
  return said.replaceAll(/\/\/[^/\s@]*@/g, '//...@')
}
