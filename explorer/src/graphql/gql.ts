// What the generated documents are made by.

/** The parts of each document: its own text, and that of every fragment below it. */
const partsOf = new Map<string, ReadonlySet<string>>()

/**
 * A document as text, each fragment once. It is read when it is first asked: a page would else begin with reading the
 * documents of all pages.
 */
export function gql(text: TemplateStringsArray, ...fragments: readonly unknown[]): string {
  const used = (fragments as readonly string[]).flatMap((fragment) => [...(partsOf.get(fragment) ?? [])])
  const parts = new Set([text.join('').trim(), ...used])
  const document = [...parts].join('\n')
  partsOf.set(document, parts)
  return document
}
