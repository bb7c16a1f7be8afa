export type Encoding = 'br' | 'gzip'

/** How a client wants an answer compressed, by its Accept-Encoding (RFC 9110, 12.5.3); undefined where it does not. */
export function chooseEncoding<Known extends Encoding>(
  header: string | undefined,
  known: readonly Known[],
): Known | undefined {
  if (!header) return undefined
  const weights = new Map(header.toLowerCase().split(',').map(readWeight))
  const weigh = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  // Not to be compressed is always allowed, and wished for only where it is said.
  const plain = weights.get('identity') ?? 0
  let best: Known | undefined
  for (const name of known) {
    if (weigh(name) > (best === undefined ? 0 : weigh(best)) && weigh(name) >= plain) best = name
  }
  return best
}

function readWeight(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
  const weight = parameters.find((text) => text.startsWith('q='))
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0]
}
