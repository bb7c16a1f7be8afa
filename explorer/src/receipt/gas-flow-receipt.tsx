import type { GasFlowReceiptFragment } from '../generated/operations.js'
import { formatDate } from '../format/dates.js'
import { formatExactly } from '../format/numbers.js'
import { capitalise, toWords } from '../format/words.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'

/** An observation of a dataset: its receipt is the edition. */
export function GasFlowReceipt({ flow }: { flow: GasFlowReceiptFragment }) {
  const { dataset, volumeBcm } = flow
  return (
    <>
      <p className="receipt-value">{volumeBcm === null ? 'No value' : formatExactly(volumeBcm, 'bcm')}</p>
      <dl>
        <dt>What</dt>
        <dd>
          Gas of {flow.importer.name} from {flow.exporter.name} in {flow.year}
          {flow.route && ` (${toWords(flow.route)})`}
        </dd>
        <dt>Status</dt>
        <dd>
          {capitalise(toWords(flow.status))}
          {flow.method && `: ${flow.method}`}
        </dd>
        <dt>Edition</dt>
        <dd>
          <PlaceLink to={pathOf.dataset(dataset.slug)}>
            {dataset.publisher}: {dataset.title}, {dataset.edition}
          </PlaceLink>
          {dataset.releasedOn && `, released ${formatDate(dataset.releasedOn)}`}
        </dd>
        {dataset.licence && (
          <>
            <dt>Licence</dt>
            <dd>{dataset.licence}</dd>
          </>
        )}
      </dl>
    </>
  )
}
