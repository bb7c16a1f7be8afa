import type { MetricFragment } from '../../generated/operations.js'
import { toWords } from '../../format/words.js'
import { Modal } from '../../panel/modal.js'
import { PlaceLink } from '../../record/place-link.js'
import { pathOf } from '../../url/links.js'
import { usePageState } from '../../url/page-state.js'
import { formatMetric } from './metric-value.js'

const PREFIX = 'metric:'

/** How the metric that the address names was made: formula, inputs, warnings. */
export function MetricReceipt({ metrics }: { metrics: readonly [string, MetricFragment][] | undefined }) {
  const [{ receipt }, change] = usePageState()
  const name = receipt?.startsWith(PREFIX) ? receipt.slice(PREFIX.length) : undefined
  const metric = metrics?.find(([key]) => key === name)?.[1]
  if (!metric) return null
  const { value, unit, reason, warnings, inputs, definition } = metric
  return (
    <Modal title={definition.name} onClose={() => change({ receipt: undefined })}>
      <div>
        <p className="receipt-value">{value === null ? 'No value' : formatMetric(value, unit)}</p>
        {reason && <p className="note">{reason}</p>}
        <p>{definition.description}</p>
      </div>
      <dl>
        <dt>Formula</dt>
        <dd>
          <code>{definition.formula}</code>
        </dd>
        {value !== null && (
          <>
            <dt>Exactly</dt>
            <dd>
              {value} ({unit})
            </dd>
          </>
        )}
        {definition.range && (
          <>
            <dt>Lies</dt>
            <dd>{definition.range}</dd>
          </>
        )}
        <dt>Defined by</dt>
        <dd>{definition.reference}</dd>
      </dl>
      {warnings.map(({ code, message }) => (
        <p className="note" key={code}>
          {message}
        </p>
      ))}
      <section>
        <h3>Inputs</h3>
        <div className="scroll-x" tabIndex={0} role="region" aria-label="Inputs">
          <table>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col" className="number">
                  Value
                </th>
                <th scope="col">From</th>
              </tr>
            </thead>
            <tbody>
              {inputs.map((input) => (
                <tr key={input.label}>
                  <td>{input.label}</td>
                  <td className="number" title={input.value === null ? undefined : String(input.value)}>
                    {input.value === null ? 'none' : formatMetric(input.value, input.unit)}
                  </td>
                  <td>
                    {input.dataset ? (
                      <PlaceLink to={pathOf.dataset(input.dataset.slug)}>
                        {input.dataset.title} {input.dataset.edition}
                      </PlaceLink>
                    ) : (
                      input.reason
                    )}
                    {input.dataset && <span className="quiet"> {toWords(input.status)}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </Modal>
  )
}
