import type { ReactNode } from 'react'
import type { DocumentInput } from 'urql'
import { formatExactly, formatMoney, formatQuantity } from '../format/numbers.js'
import { capitalise, toWords } from '../format/words.js'
import {
  type CountryNameFragment,
  GasFlowsOfYearDocument,
  SampleOfDatasetDocument,
  type SampleOfDatasetQuery,
  TradeFlowsOfYearDocument,
} from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { Empty } from '../panel/empty.js'
import { Panel } from '../panel/panel.js'
import { YearField } from '../panel/year-field.js'
import { ReceiptLink } from '../receipt/receipt-link.js'
import { ScrollX } from '../layout/scroll-x.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'
import { usePageState } from '../url/page-state.js'

interface SamplePanelProps {
  slug: string
  /** The last year that the dataset covers. */
  year: number
  asOf: string | undefined
}

/** The largest flows of a year: what rows of the dataset look like. */
export function SamplePanel({ slug, year: lastYear, asOf }: SamplePanelProps) {
  const [{ year = lastYear }, change] = usePageState()
  const variables = { slug, year, asOf }
  const answer = useAnswer({ query: SampleOfDatasetDocument, variables, subject: slug })
  return (
    <Panel
      title={`The largest flows of ${year}`}
      what="Ten rows, to show what the dataset holds. The CSV has all flows of the year."
      height="20rem"
      answer={answer}
      take={{
        query: SampleOfDatasetDocument,
        variables,
        list: answer.data && fileOf(answer.data),
      }}
      controls={
        <div className="panel-controls field">
          <YearField label="Year" year={year} onChange={(value) => change({ year: value }, { replace: true })} />
        </div>
      }
    >
      {({ tradeFlows, gasFlows }) =>
        tradeFlows.nodes.length > 0 ? (
          <TradeSample flows={tradeFlows.nodes} />
        ) : gasFlows.nodes.length > 0 ? (
          <GasSample flows={gasFlows.nodes} />
        ) : (
          <Empty title="It has no flows between two countries in this year.">
            <p>Indicators, as gross domestic product, are on the pages of the countries.</p>
          </Empty>
        )
      }
    </Panel>
  )
}

/** All flows of the year; of a dataset without any there is no file. */
function fileOf({ tradeFlows, gasFlows }: SampleOfDatasetQuery): DocumentInput | undefined {
  if (tradeFlows.nodes.length > 0) return TradeFlowsOfYearDocument
  return gasFlows.nodes.length > 0 ? GasFlowsOfYearDocument : undefined
}

function TradeSample({ flows }: { flows: SampleOfDatasetQuery['tradeFlows']['nodes'] }) {
  return (
    <SampleTable head={['Reporter', 'Partner', 'Flow', 'Goods', 'Value']}>
      {flows.map(({ id, reporter, partner, flow, commodity, valueUsd, status }) => (
        <tr key={id}>
          <Pair country={reporter} partner={partner} />
          <td>{capitalise(toWords(flow))}</td>
          <td>{commodity.description ?? commodity.code}</td>
          <td className="number" title={valueUsd === null ? undefined : formatExactly(valueUsd, 'US dollars')}>
            {valueUsd === null ? toWords(status) : formatMoney(valueUsd)}
          </td>
        </tr>
      ))}
    </SampleTable>
  )
}

function GasSample({ flows }: { flows: SampleOfDatasetQuery['gasFlows']['nodes'] }) {
  return (
    <SampleTable head={['Importer', 'Exporter', 'Route', 'Volume']}>
      {flows.map(({ id, importer, exporter, route, volumeBcm, status }) => (
        <tr key={id}>
          <Pair country={importer} partner={exporter} />
          <td>{route && (route === 'LNG' ? route : capitalise(toWords(route)))}</td>
          <td className="number">
            <ReceiptLink receipt={id}>
              {volumeBcm === null ? toWords(status) : formatQuantity({ value: volumeBcm, unit: 'BCM' })}
            </ReceiptLink>
          </td>
        </tr>
      ))}
    </SampleTable>
  )
}

function Pair({ country, partner }: { country: CountryNameFragment; partner: CountryNameFragment }) {
  return (
    <>
      <td>
        <PlaceLink to={pathOf.country(country.code)}>{country.name}</PlaceLink>
      </td>
      <td>
        <PlaceLink to={pathOf.relation(country.code, partner.code)}>{partner.name}</PlaceLink>
      </td>
    </>
  )
}

/** The last column has numbers. */
function SampleTable({ head, children }: { head: readonly string[]; children: ReactNode }) {
  return (
    <ScrollX label="Table of flows">
      <table>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col" className={column === head.length - 1 ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollX>
  )
}
