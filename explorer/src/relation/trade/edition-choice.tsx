import { usePageState } from '../../url/page-state.js'
import { type Edition, nameEdition } from './editions.js'

interface EditionChoiceProps {
  editions: readonly Edition[]
  /** The slug of the one that answers now. */
  answering: string | undefined
}

/** Whose statistics: every edition that is imported, or the one that the service takes by itself. */
export function EditionChoice({ editions, answering }: EditionChoiceProps) {
  const [{ dataset }, change] = usePageState()
  if (editions.length === 0) return null
  const taken = editions.find(({ slug }) => slug === answering)
  // A series is named too, as in addresses that follow its latest edition; and what is not here stays to be seen.
  const isListed = dataset === undefined || editions.some(({ slug }) => slug === dataset)
  return (
    <div className="field edition-field">
      <label>
        Statistics, for the metrics too
        <select
          value={dataset ?? ''}
          onChange={({ target }) => change({ dataset: target.value || undefined, receipt: undefined })}
        >
          <option value="">
            {dataset === undefined && taken
              ? `By itself: ${nameEdition(taken)}`
              : 'By itself: the first that has the two'}
          </option>
          {!isListed && <option value={dataset}>{dataset}</option>}
          {editions.map((edition) => (
            <option key={edition.id} value={edition.slug}>
              {nameEdition(edition)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
