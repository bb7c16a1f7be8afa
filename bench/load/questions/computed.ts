import type { Question } from '../question.js'

const write = (name: string, gas: string, electricity: string): string =>
  `query ${name}($code: CountryCode!) {
  country(code: $code) {
    code
    figures(first: 50, where: { kind: { in: [GAS_IMPORT, ELECTRICITY_IMPORT] } }) {
      nodes {
        slug
        kind
        reportedText
        period { label start end }
        ... on GasImport { timeBasis approximate importer { code } exporter { code }${gas} }
        ... on ElectricityImport { timeBasis approximate importer { code } exporter { code }${electricity} }
        citations { phrase source { slug publisher title publishedOn } }
      }
    }
  }
}`

/** Every node carries a quantity that is converted exactly, in TypeScript: between units, and between states of the gas. */
export const COMPUTED: Question = {
  name: 'computed',
  text: write(
    'computed',
    ' quantity(unit: BCM_PER_YEAR) { value unit } atZero: quantity(unit: BCM_PER_YEAR, conditions: { measuredAt: CELSIUS_15, statedAt: CELSIUS_0 }) { value factor }',
    ' electricity: quantity { value unit }',
  ),
  variables: readCountries,
}

/** The same without what is computed. */
export const COMPUTED_WITHOUT: Question = {
  name: 'computedWithout',
  text: write('computedWithout', '', ''),
  variables: readCountries,
}

async function readCountries(pool: Parameters<Question['variables']>[0]): ReturnType<Question['variables']> {
  const { rows } = await pool.query<{ code: string }>(
    `SELECT DISTINCT importer_code AS code FROM gas_import WHERE figure_slug LIKE 'bench-%' ORDER BY 1`,
  )
  return rows
}
