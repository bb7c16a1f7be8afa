import type { FrontPageQuery } from '../generated/operations.js'
import { formatCount } from '../format/numbers.js'
import { capitalise } from '../format/words.js'
import { PlaceLink } from '../record/place-link.js'
import { formatYears } from '../dataset/format-years.js'
import { LISTS } from '../layout/layout.js'
import { pathOf } from '../url/links.js'

const NAMES: Readonly<Record<string, string>> = { tradeFlows: 'trade flows', gasFlows: 'gas flows' }
const LINKED = new Map<string, string>(LISTS.map(([to]) => [to.slice(1), to]))
/** Of these there are none before something is imported. */
const IMPORTED = new Set(['datasets', 'tradeFlows', 'gasFlows'])

export function Catalog({ catalog: { counts, datasets } }: { catalog: FrontPageQuery['catalog'] }) {
  const shown = Object.entries(counts).filter(([key, number]) => number > 0 || !IMPORTED.has(key))
  return (
    <>
      <ul className="plain counts">
        {shown.map(([key, number]) => (
          <li key={key}>
            <strong>{formatCount(number)}</strong> <Counted name={key} />
          </li>
        ))}
      </ul>
      {datasets.length > 0 && (
        <ul>
          {datasets.map((dataset) => (
            <li key={dataset.slug}>
              <PlaceLink to={pathOf.dataset(dataset.slug)}>{capitalise(dataset.title)}</PlaceLink>, {dataset.edition} (
              {dataset.publisher}
              {dataset.years && `, ${formatYears(dataset.years)}`})
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Counted({ name }: { name: string }) {
  const to = LINKED.get(name)
  const words = NAMES[name] ?? name
  return to ? <PlaceLink to={to}>{words}</PlaceLink> : words
}
