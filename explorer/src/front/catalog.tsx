import type { FrontPageQuery } from '../generated/operations.js'
import { formatCount } from '../format/numbers.js'
import { capitalise } from '../format/words.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'

const NAMES: Readonly<Record<string, string>> = { tradeFlows: 'trade flows', gasFlows: 'gas flows' }
const LISTS: Readonly<Record<string, string>> = {
  countries: '/countries',
  sources: '/sources',
  officials: '/officials',
  datasets: '/datasets',
}

export function Catalog({ catalog: { counts, datasets, years } }: { catalog: FrontPageQuery['catalog'] }) {
  return (
    <>
      <ul className="plain counts">
        {Object.entries(counts).map(([key, number]) => (
          <li key={key}>
            <strong>{formatCount(number)}</strong>{' '}
            {LISTS[key] ? <PlaceLink to={LISTS[key]}>{key}</PlaceLink> : (NAMES[key] ?? key)}
          </li>
        ))}
      </ul>
      {datasets.length === 0 ? (
        <p className="note">
          No statistics are imported: <code>npm run import -- cow-trade dyadic-trade-3.0.csv.gz</code> adds some. The
          records that were keyed in are here without them.
        </p>
      ) : (
        <ul>
          {datasets.map((dataset) => (
            <li key={dataset.slug}>
              <PlaceLink to={pathOf.dataset(dataset.slug)}>{capitalise(dataset.title)}</PlaceLink>, {dataset.edition} (
              {dataset.publisher}
              {dataset.years && `, ${dataset.years.from} to ${dataset.years.to}`})
            </li>
          ))}
        </ul>
      )}
      {years && <p className="quiet">{`Statistics of ${years.from} to ${years.to}.`}</p>}
    </>
  )
}
