import { useMemo } from 'react'
import { useAnswer } from '../../graphql/use-answer.js'
import { GasByEditionDocument, GasClaimsDocument, type GasPanelFragment } from '../../generated/operations.js'
import { formatNumber, unitInWords } from '../../format/numbers.js'
import { Choice } from '../../panel/choice.js'
import { Empty } from '../../panel/empty.js'
import { Panel } from '../../panel/panel.js'
import { DataTable } from '../../chart/data-table.js'
import { Marks } from '../../receipt/marks.js'
import { ReceiptLink } from '../../receipt/receipt-link.js'
import { SourceLinks } from '../../record/source-links.js'
import { usePageState } from '../../url/page-state.js'
import { GAS_UNITS } from '../../url/read-state.js'
import type { PanelSubject } from '../panel-subject.js'
import { YearFields } from '../year-fields.js'
import { GasChart } from './gas-chart.js'
import { readGasClaims, readGasYears } from './gas-years.js'

const UNITS = GAS_UNITS.map((unit) => [unit, unitInWords(unit)] as const)

/** Gas by year: each edition of the statistics tells of the same year anew. */
export function GasPanel({ country, partner, asOf, subject, isReady, names }: PanelSubject) {
  const [{ unit = GAS_UNITS[0] }, change] = usePageState()
  const variables = { country, partner, asOf, unit }
  const answer = useAnswer({ query: GasByEditionDocument, variables, subject, pause: !isReady })
  return (
    <Panel
      title={`Gas that ${names?.country.name ?? country} imports from ${names?.partner.name ?? partner}`}
      what="Every edition of the statistics tells of the same years anew: points above one another are what different editions and claims say of one year."
      height="27rem"
      answer={answer}
      take={{ query: GasByEditionDocument, variables, list: GasClaimsDocument }}
      hasChart
      controls={
        <div className="panel-controls">
          <Choice legend="Unit" options={UNITS} value={unit} onChange={(value) => change({ unit: value })} />
          {answer.data && <YearFields />}
        </div>
      }
    >
      {({ bilateral }) => <GasContent relation={bilateral} />}
    </Panel>
  )
}

function GasContent({ relation }: { relation: GasPanelFragment }) {
  const [{ unit = GAS_UNITS[0], from, to }] = usePageState()
  const years = useMemo(() => readGasYears(relation, from, to), [relation, from, to])
  const claims = useMemo(() => readGasClaims(relation, from, to), [relation, from, to])
  const inWords = unitInWords(unit)
  if (
    years.length === 0 &&
    claims.length === 0 &&
    (relation.gasSeries.length > 0 || relation.gasClaims.items.length > 0)
  ) {
    return <Empty title="No gas is reported of these years: choose others above, or none." />
  }
  if (years.length === 0 && claims.length === 0) {
    return (
      <Empty title="No gas between the two is reported here.">
        <p>
          Statistics of gas are imported with <code>npm run import -- statistical-review review.xlsx</code>; claims are
          keyed in.
        </p>
      </Empty>
    )
  }
  const isNet = years.some(({ flow }) => flow.exporter.code === 'WLD')
  return (
    <>
      <GasChart years={years} claims={claims} unit={inWords} />
      {isNet && (
        <p className="note">
          The editions have no gas between the two. Their lines are the net imports of {years[0]?.flow.importer.name}{' '}
          from all suppliers: {years[0]?.flow.method}.
        </p>
      )}
      {years.length > 0 && (
        <DataTable
          summary={`Editions by year, in ${inWords}`}
          head={['Year', 'Edition', `Gas, ${inWords}`]}
          numbersFrom={2}
          rows={years.toReversed().map(({ flow, year, value }) => ({
            key: flow.id,
            cells: [
              year,
              `${flow.dataset.publisher} ${flow.dataset.edition}`,
              <ReceiptLink receipt={flow.id}>{formatNumber(value)}</ReceiptLink>,
            ],
          }))}
        />
      )}
      {claims.length > 0 && (
        <DataTable
          summary={`Claims, in ${inWords}`}
          head={['Period', 'Who says so', 'Source', '', `Gas, ${inWords}`]}
          numbersFrom={4}
          rows={claims.map(({ claim, value }) => ({
            key: claim.id,
            cells: [
              claim.period?.label,
              claim.attributedTo?.label,
              <SourceLinks citations={claim.citations} />,
              <Marks {...claim} />,
              <ReceiptLink receipt={claim.id}>
                {formatNumber(value)}
                {claim.quantity.annualised && ' (as a year)'}
              </ReceiptLink>,
            ],
          }))}
        />
      )}
    </>
  )
}
