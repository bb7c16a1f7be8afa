import { DataTable } from '../chart/data-table.js'
import { formatExactly, formatMoney, formatQuantity, unitInWords } from '../format/numbers.js'
import { capitalise, toWords } from '../format/words.js'
import {
  type CountryIndicatorsFragment,
  IndicatorsOfCountryDocument,
  IndicatorsOfCountryFileDocument,
} from '../generated/operations.js'
import { PlaceLink } from '../record/place-link.js'
import { RecordPanel } from '../record/record-panel.js'
import { pathOf } from '../url/links.js'
import '../relation/relation.css'

type Indicator = CountryIndicatorsFragment['indicators'][number]

const NAMES: Partial<Record<Indicator['indicator'], string>> = {
  GDP: 'Gross domestic product',
  US_TROOPS: 'US troops stationed there',
}

/** GDP, population and the like: the latest value of each, and all years behind it. */
export function IndicatorsPanel({ code, indicators }: { code: string; indicators: readonly Indicator[] }) {
  const known = indicators.filter(({ value }) => value !== null)
  if (known.length === 0) return null
  const series = [...Map.groupBy(known, ({ indicator, dataset }) => `${indicator} ${dataset.slug}`)]
  return (
    <RecordPanel
      title="Indicators"
      take={{ query: IndicatorsOfCountryDocument, variables: { code }, list: IndicatorsOfCountryFileDocument }}
    >
      <ul className="metrics">{series.map(([key, [latest]]) => latest && <Latest key={key} indicator={latest} />)}</ul>
      <DataTable
        summary="All years"
        head={['Year', 'Indicator', 'Value']}
        numbersFrom={2}
        rows={known.map((item) => ({
          key: `${item.indicator} ${item.year} ${item.dataset.slug}`,
          cells: [String(item.year), nameOf(item), <span title={exactly(item)}>{shortly(item)}</span>],
        }))}
      />
    </RecordPanel>
  )
}

function Latest({ indicator }: { indicator: Indicator }) {
  const { year, dataset } = indicator
  return (
    <li className="metric">
      <h3>{`${nameOf(indicator)}, ${year}`}</h3>
      <div className="value" title={exactly(indicator)}>
        {shortly(indicator)}
      </div>
      <div className="quiet">
        <PlaceLink to={pathOf.dataset(dataset.slug)}>{`${dataset.publisher}, ${dataset.edition}`}</PlaceLink>
      </div>
    </li>
  )
}

function nameOf({ indicator }: Indicator): string {
  return NAMES[indicator] ?? capitalise(toWords(indicator))
}

function shortly({ value, unit }: Indicator): string {
  return unit === 'USD' ? formatMoney(value ?? 0) : formatQuantity({ value: value ?? 0, unit: unit.toUpperCase() })
}

function exactly({ value, unit }: Indicator): string {
  return formatExactly(value ?? 0, unitInWords(unit.toUpperCase()))
}
