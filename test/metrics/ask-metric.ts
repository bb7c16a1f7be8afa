import type { TestService } from '../support/service.js'

interface Input {
  label: string
  value: number | null
  unit: string
  year: number | null
  status: string
  reason: string | null
  dataset: { slug: string; edition: string } | null
}
export interface Metric {
  value: number | null
  unit: string
  status: string
  reason: string | null
  definition: { id: string; on: string; field: string; formula: string; reference: string }
  inputs: Input[]
  warnings: { code: string; message: string }[]
}
export interface Asked {
  year?: number
  dataset?: string
  asOf?: string
}

export const METRIC = `{ value unit status reason definition { id on field formula reference }
  inputs { label value unit year status reason dataset { slug edition } } warnings { code message } }`

/** A metric of a pair ("TUR IRQ") or of a country ("TUR"), by its field with arguments. */
export async function askMetric(service: TestService, of: string, field: string, asked: Asked = {}): Promise<Metric> {
  const { year = 2021, dataset, asOf } = asked
  const [country, partner] = of.split(' ')
  const metrics = `metrics(year: $year, dataset: $dataset) { metric: ${field} ${METRIC} }`
  const declared = '$country: CountryCode!, $year: Int!, $dataset: String'
  // A country has no day of its own: it is asked for below a relation that has one.
  const query = partner
    ? `query(${declared}, $partner: CountryCode!, $asOf: Date) { of: bilateral(country: $country, partner: $partner, asOf: $asOf) { ${metrics} } }`
    : asOf
      ? `query(${declared}, $partner: CountryCode!, $asOf: Date) { at: bilateral(country: $country, partner: $partner, asOf: $asOf) { of: country { ${metrics} } } }`
      : `query(${declared}) { of: country(code: $country) { ${metrics} } }`
  const day = partner || asOf ? { partner: partner ?? 'TON', ...(asOf && { asOf }) } : {}
  type Of = { of: { metrics: { metric: Metric } } }
  const data = await service.data<Of & { at?: Of }>(query, { country, year, dataset, ...day })
  return (data.at ?? data).of.metrics.metric
}

export const codesOf = ({ warnings }: Metric): string[] => warnings.map(({ code }) => code).sort()
export const datasetsOf = ({ inputs }: Metric): (string | undefined)[] => [
  ...new Set(inputs.map(({ dataset }) => dataset?.slug)),
]
