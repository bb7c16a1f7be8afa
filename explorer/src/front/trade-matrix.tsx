import type { CountryNameFragment, Flow, WhoTradesWithWhomQuery } from '../generated/operations.js'
import { formatNumber } from '../format/numbers.js'
import { ScrollX } from '../layout/scroll-x.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'

interface TradeMatrixProps {
  countries: readonly CountryNameFragment[]
  rows: WhoTradesWithWhomQuery['tradeStatistics']['rows']
  flow: Flow
}

/** A table that is coloured by value: each cell leads to the relation of its two countries. */
export function TradeMatrix({ countries, rows, flow }: TradeMatrixProps) {
  const cells = new Map(rows.map(({ reporter, partner, sum }) => [`${reporter?.code}/${partner?.code}`, sum]))
  const largest = Math.max(...rows.map(({ sum }) => sum ?? 0))
  return (
    <ScrollX label="Who trades with whom">
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {countries.map(({ code, name }) => (
              <th key={code} scope="col">
                <abbr title={name}>{code}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countries.map((reporter) => (
            <tr key={reporter.code}>
              <th scope="row">
                <PlaceLink to={pathOf.country(reporter.code)}>{reporter.name}</PlaceLink>
              </th>
              {countries.map((partner) => {
                const sum = cells.get(`${reporter.code}/${partner.code}`)
                if (partner === reporter) return <td key={partner.code} className="self" />
                // The root spreads small values out: trade is very uneven.
                const share = sum ? Math.round(Math.sqrt(sum / largest) * 40) : 0
                return (
                  <td key={partner.code} style={{ '--share': `${share}%` }}>
                    <PlaceLink to={pathOf.relation(reporter.code, partner.code)}>
                      <span className="visually-hidden">{`${reporter.name} ${flow === 'IMPORT' ? 'from' : 'to'} ${partner.name}: `}</span>
                      {sum ? formatNumber(sum / 1e9, sum < 1e9 ? 1 : 3) : '–'}
                    </PlaceLink>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}
