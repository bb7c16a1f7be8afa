type Variables = Readonly<Record<string, unknown>>

/** Lends the variables of a request to a compilation, and takes them back: what is kept of it must not hold their values. */
export function lendVariables<T>(variables: Variables, compile: (lent: Variables) => T): T {
  const lent = Object.assign(Object.create(null), variables) as Record<string, unknown>
  try {
    return compile(lent)
  } finally {
    for (const name of Object.keys(lent)) delete lent[name]
  }
}
