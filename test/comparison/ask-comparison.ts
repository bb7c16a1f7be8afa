import type { TestService } from '../support/service.js'

export interface Compared {
  observation: {
    label: string
    year: number
    reporter: { code: string } | null
    partner: { code: string } | null
    importer: { code: string } | null
    exporter: { code: string } | null
    country: { code: string } | null
    direction: string | null
    status: string
    valuation: string | null
    dataset: { slug: string; edition: string }
  } | null
  claimed: { value: string; unit: string; factor: string | null; annualised: boolean } | null
  observed: { value: string; unit: string } | null
  difference: string | null
  ratio: number | null
  verdict: string
  reasons: { code: string; message: string }[]
}

export const QUERY = `query($slug: String!, $year: Int, $dataset: String, $asOf: Date) { figure(slug: $slug, asOf: $asOf) { comparison(year: $year, dataset: $dataset) {
  observation { label year reporter { code } partner { code } importer { code } exporter { code } country { code } direction status valuation dataset { slug edition } }
  claimed { value unit factor annualised } observed { value unit } difference ratio verdict reasons { code message } } } }`

/** What a claim of the shipped case is held against. */
export async function compare(
  service: TestService,
  slug: string,
  asked: { year?: number; dataset?: string; asOf?: string } = {},
): Promise<Compared> {
  const { figure } = await service.data<{ figure: { comparison: Compared } }>(QUERY, { slug, ...asked })
  return figure.comparison
}

/** Value claimed, value observed, edition and verdict. */
export function shortly({ claimed, observed, observation, verdict }: Compared): unknown[] {
  return [claimed?.value ?? null, observed?.value ?? null, observation?.dataset.slug ?? null, verdict]
}
