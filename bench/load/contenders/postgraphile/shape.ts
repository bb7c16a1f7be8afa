// Makes of an answer of PostGraphile what Comity would have answered: lists that are not paged there are connections
// here, and what is embedded there lies in columns here.

type Node = Readonly<Record<string, unknown>>
interface Nodes {
  nodes: readonly Node[]
}

const nodesOf = (list: unknown): readonly Node[] => (list as Nodes).nodes
const code = (value: unknown): Node => ({ code: value })
const value = (usd: unknown): Node => ({ valueUsd: usd })

/** Plain lists instead of connections. */
function unwrap(record: Node, ...lists: readonly string[]): Node {
  return { ...record, ...Object.fromEntries(lists.map((list) => [list, nodesOf(record[list])])) }
}

const each = (list: unknown, shape: (node: Node) => Node): Nodes => ({ nodes: nodesOf(list).map(shape) })

export const SHAPES: Readonly<Record<string, (data: Node) => Node>> = {
  linked: ({ country }) => {
    const { officials, ...rest } = country as Node
    const shapeOfficial = (official: Node): Node => ({
      ...official,
      statements: each(official.statements, (statement) => unwrap(statement, 'citations')),
    })
    return { country: { ...rest, officials: each(officials, shapeOfficial) } }
  },
  topPartners: ({ top }) => ({
    tradeStatistics: { rows: nodesOf(top).map(({ sum, ...partner }) => ({ partner, sum })) },
  }),
  bilateral: ({ figures, statements, events, sanctionsWaivers, tradeSeries, ...countries }) => ({
    bilateral: {
      ...countries,
      figures: each(figures, shapeFigure),
      statements: each(statements, (statement) => unwrap(statement, 'mentions', 'citations')),
      events: each(events, (event) => ({
        ...event,
        countries: nodesOf(event.countries).map(({ country }) => country),
      })),
      sanctionsWaivers: each(
        sanctionsWaivers,
        ({ slug, issuerCode, beneficiaryCode, targetCode, grantedOn, terms }) => ({
          ...{ slug, issuer: code(issuerCode), beneficiary: code(beneficiaryCode), target: code(targetCode) },
          ...{ grantedOn, terms: nodesOf(terms) },
        }),
      ),
      tradeSeries: nodesOf(tradeSeries).map(({ year, exports, imports, partnerExports, partnerImports }) => ({
        ...{ year, exports: value(exports), imports: value(imports) },
        reportedByPartner: { exports: value(partnerExports), imports: value(partnerImports) },
      })),
    },
  }),
}

function shapeFigure(figure: Node): Node {
  const { periodLabel, periodStart, periodEnd, tradeVolume, gasImport, citations, ...rest } = figure
  const period = periodLabel === null ? null : { label: periodLabel, start: periodStart, end: periodEnd }
  const shared = { ...rest, period, citations: nodesOf(citations) }
  if (tradeVolume) {
    const { direction, amount, currency, reporterCode, partnerCode } = tradeVolume as Node
    const sides = { reporter: code(reporterCode), partner: code(partnerCode) }
    return { ...shared, ...sides, direction, amount: { value: amount, currency } }
  }
  if (gasImport) {
    const { timeBasis, approximate, importerCode, exporterCode } = gasImport as Node
    return { ...shared, timeBasis, approximate, importer: code(importerCode), exporter: code(exporterCode) }
  }
  return shared
}
