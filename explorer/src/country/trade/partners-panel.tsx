import type { ReactNode } from 'react'
import {
  type CountryNameFragment,
  PartnersOfCountryDocument,
  PartnersOfCountryFileDocument,
  type PartnerRowsFragment,
} from '../../generated/operations.js'
import { nameDataset } from '../../dataset/trade-datasets.js'
import { formatExactly, formatMoney, formatPercent } from '../../format/numbers.js'
import { count } from '../../format/words.js'
import { useAnswer } from '../../graphql/use-answer.js'
import { Empty } from '../../panel/empty.js'
import { Panel } from '../../panel/panel.js'
import { PlaceLink } from '../../record/place-link.js'
import { pathOf } from '../../url/links.js'
import './partners.css'

interface PartnersPanelProps {
  country: { code: string; name: string }
  dataset: string
  year: number
  controls: ReactNode
}

/** Whom the country trades with most, each linked to the relation of the two. */
export function PartnersPanel({ country, dataset, year, controls }: PartnersPanelProps) {
  const variables = { code: country.code, dataset, year }
  const answer = useAnswer({ query: PartnersOfCountryDocument, variables, subject: country.code })
  return (
    <Panel
      title={`Largest partners, ${year}`}
      what="Open a partner to see what is between the two."
      height="24rem"
      answer={answer}
      take={{ query: PartnersOfCountryDocument, variables, list: PartnersOfCountryFileDocument }}
      controls={controls}
    >
      {({ imports, exports, exportsAsRecordedByPartners }) => {
        // Files that have imports only know exports from the other side.
        const isOwn = exports.rows.length > 0
        const sold = isOwn ? exports : exportsAsRecordedByPartners
        return (
          <>
            <div className="partners">
              <PartnerTable country={country} title={`${country.name} buys from`} list={imports} />
              <PartnerTable
                country={country}
                title={isOwn ? `${country.name} sells to` : `${country.name} sells to, as the buyers record it`}
                list={sold}
              />
            </div>
            <p className="quiet">
              Records: <PlaceLink to={pathOf.dataset(imports.dataset.slug)}>{nameDataset(imports.dataset)}</PlaceLink>.
              Shares are of what is recorded with all partners.
            </p>
          </>
        )
      }}
    </Panel>
  )
}

interface PartnerTableProps {
  country: { code: string }
  title: string
  list: PartnerRowsFragment
}

function PartnerTable({ country, title, list: { rows, totalCount } }: PartnerTableProps) {
  const listed = rows.flatMap(({ reporter, partner, sum, share }) => {
    const other: CountryNameFragment | null = partner ?? reporter
    return other && sum !== null ? [{ other, sum, share }] : []
  })
  return (
    <section>
      <h3>{title}</h3>
      {listed.length === 0 ? (
        <Empty title="No value is recorded for this year." />
      ) : (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">Partner</th>
                <th scope="col" className="number">
                  Value
                </th>
                <th scope="col" className="number">
                  Share
                </th>
              </tr>
            </thead>
            <tbody>
              {listed.map(({ other, sum, share }) => (
                <tr key={other.code} style={{ '--share': `${(share ?? 0) * 100}%` }}>
                  <th scope="row">
                    <PlaceLink to={pathOf.relation(country.code, other.code)}>{other.name}</PlaceLink>
                  </th>
                  <td className="number" title={formatExactly(sum, 'US dollars')}>
                    {formatMoney(sum)}
                  </td>
                  <td className="number">{share === null ? '' : formatPercent(share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {totalCount > listed.length && (
            <p className="quiet">{`The ${listed.length} largest of ${count(totalCount, 'partner')}; the file has all.`}</p>
          )}
        </>
      )}
    </section>
  )
}
