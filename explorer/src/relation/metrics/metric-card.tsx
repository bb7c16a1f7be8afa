import type { MetricFragment } from '../../generated/operations.js'
import { count } from '../../format/words.js'
import { ReceiptLink } from '../../receipt/receipt-link.js'
import { formatMetric } from './metric-value.js'

interface MetricCardProps {
  name: string
  metric: MetricFragment
  /** Where one metric is there several times, of what it is. */
  title?: string
}

/** A metric at a glance; opened, it says how it was made. */
export function MetricCard({ name, metric, title = metric.definition.name }: MetricCardProps) {
  const { value, unit, reason, warnings, definition } = metric
  const shown = value === null ? 'No value' : formatMetric(value, unit)
  return (
    <li className="metric" data-missing={value === null || undefined}>
      <h3>{title}</h3>
      <div className="value">
        <ReceiptLink
          receipt={`metric:${name}`}
          label={`${title}: ${shown}. How it was made`}
          title={value === null ? undefined : String(value)}
        >
          {shown}
        </ReceiptLink>
      </div>
      <div className="quiet">
        {reason ??
          `${definition.description}${warnings.length > 0 ? ` Open it for ${count(warnings.length, 'remark')}.` : ''}`}
      </div>
    </li>
  )
}
