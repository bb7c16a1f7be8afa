import { formatExactly } from '../../format/numbers.js'
import { capitalise, toWords } from '../../format/words.js'
import type { Side, TradePart } from './trade-years.js'

interface TradePartsProps {
  parts: readonly TradePart[]
  country: string
  partner: string
  side: Side
}

const VALUATIONS: Readonly<Record<TradePart['cell']['valuation'], string>> = {
  FOB: 'free on board (FOB)',
  CIF: "at the importer's border (CIF)",
  UNSPECIFIED: 'valuation not stated',
}

/** The flows that a value is made of, each with how it came about. */
export function TradeParts({ parts, country, partner, side }: TradePartsProps) {
  return (
    <section>
      <h3>{parts.length > 1 ? 'Made of' : 'How it came about'}</h3>
      {parts.map(({ flow, cell: { valueUsd, status, valuation, reason } }) => (
        <div className="term" key={flow}>
          <p>
            {flow === 'exports' ? `${country} to ${partner}` : `${partner} to ${country}`}:{' '}
            <strong>{valueUsd === null ? 'no value' : formatExactly(valueUsd, 'US dollars')}</strong>
          </p>
          <p>
            {capitalise(toWords(status))}, {VALUATIONS[valuation]}. {explainSide(status, side)}
          </p>
          {reason && <p className="quiet">{reason}</p>}
        </div>
      ))}
    </section>
  )
}

function explainSide(status: TradePart['cell']['status'], side: Side): string {
  if (status === 'MIRRORED') return "No record of its own: taken from the other side's."
  if (status === 'MISSING' || status === 'ZERO_OR_NOT_REPORTED' || status === 'PARTIAL_COVERAGE') return ''
  return side === 'own' ? 'Its own record.' : "The partner's own record."
}
