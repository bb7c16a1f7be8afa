import { type ListedDataset, nameDataset } from './trade-datasets.js'

interface DatasetChoiceProps {
  datasets: readonly ListedDataset[]
  /** The slug of the one that is shown. */
  shown: string | undefined
  onChange: (slug: string) => void
}

/** One of several datasets; of a single one there is no choice. */
export function DatasetChoice({ datasets, shown, onChange }: DatasetChoiceProps) {
  if (datasets.length < 2) return null
  return (
    <label>
      Dataset{' '}
      <select value={shown ?? ''} onChange={({ target }) => onChange(target.value)}>
        {datasets.map((dataset) => (
          <option key={dataset.slug} value={dataset.slug}>
            {nameDataset(dataset)}
          </option>
        ))}
      </select>
    </label>
  )
}
