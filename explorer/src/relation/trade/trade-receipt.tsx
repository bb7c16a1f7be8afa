import { formatDate } from '../../format/dates.js'
import { formatExactly, formatMoney, formatNumber } from '../../format/numbers.js'
import { capitalise } from '../../format/words.js'
import { Empty } from '../../panel/empty.js'
import { Modal } from '../../panel/modal.js'
import { ReceiptLink } from '../../receipt/receipt-link.js'
import { describeFigure, shortValue } from '../../record/describe-figure.js'
import { PlaceLink } from '../../record/place-link.js'
import { pathOf } from '../../url/links.js'
import { usePageState } from '../../url/page-state.js'
import type { Edition } from './editions.js'
import { TradeParts } from './trade-parts.js'
import { nameReceipt, type Side, type TradeClaim, type TradeYearValues, valueOf } from './trade-years.js'

interface TradeReceiptProps {
  years: readonly TradeYearValues[]
  editions: readonly Edition[]
  claims: readonly TradeClaim[]
  /** The names of the two. */
  country: string
  partner: string
}

/** Where a yearly value comes from, read from what the page has already. */
export function TradeReceipt({ years, ...rest }: TradeReceiptProps) {
  const [{ receipt }, change] = usePageState()
  const [, year, side] = /^trade:(\d+):(own|partner)$/.exec(receipt ?? '') ?? []
  if (year === undefined) return null
  const values = years.find((each) => each.year === Number(year))
  return (
    <Modal title="Receipt" onClose={() => change({ receipt: undefined })}>
      {values ? (
        <Content key={receipt} values={values} side={side as Side} {...rest} />
      ) : (
        <Empty title={`The statistics have nothing of ${year}.`}>
          <p>Close this and choose other statistics, or another year.</p>
        </Empty>
      )}
    </Modal>
  )
}

type ContentProps = Omit<TradeReceiptProps, 'years'> & { values: TradeYearValues; side: Side }

function Content({ values, side, editions, claims, country, partner }: ContentProps) {
  const { year, parts, dataset, warnings } = values
  const value = valueOf(values, side)
  const edition = editions.find(({ id }) => id === dataset?.id)
  const other = side === 'own' ? 'partner' : 'own'
  const recorders = { own: country, partner }
  const kinds = parts[side].map(({ flow }) => flow).join(' and ')
  const ofTheYear = claims.filter(({ period }) => period?.start?.startsWith(String(year)))
  return (
    <>
      <div>
        <p className="receipt-value">{value === null ? 'No value' : formatMoney(value)}</p>
        <p>
          {`${capitalise(kinds)} of ${country} ${parts[side].length > 1 ? 'with' : kinds === 'exports' ? 'to' : 'from'} ${partner} in ${year}, as ${recorders[side]} records it`}
        </p>
      </div>
      {warnings.map(({ code, message }) => (
        <p className="note" key={code}>
          {message}
        </p>
      ))}
      <dl>
        {value !== null && (
          <>
            <dt>Exactly</dt>
            <dd>{formatExactly(value, 'US dollars')}</dd>
          </>
        )}
        <dt>Unit</dt>
        <dd>US dollars, at the prices of the year</dd>
        {dataset && (
          <>
            <dt>Edition</dt>
            <dd>
              <PlaceLink to={pathOf.dataset(dataset.slug)}>
                {dataset.publisher}: {dataset.title}, {dataset.edition}
              </PlaceLink>
              {dataset.releasedOn && `, released ${formatDate(dataset.releasedOn)}`}
            </dd>
          </>
        )}
        {edition?.url && (
          <>
            <dt>Publisher&rsquo;s page</dt>
            <dd>
              <a href={edition.url} rel="noreferrer">
                {edition.url}
              </a>
            </dd>
          </>
        )}
        {edition?.licence && (
          <>
            <dt>Licence</dt>
            <dd>{edition.licence}</dd>
          </>
        )}
        <dt>Other side</dt>
        <dd>
          <ReceiptLink receipt={nameReceipt(year, other)}>
            {describeOther(value, valueOf(values, other), recorders[other])}
          </ReceiptLink>
          {edition?.reconciled && '. The publisher reconciled the two sides: beside one another they say nothing.'}
        </dd>
      </dl>
      <TradeParts parts={parts[side]} country={country} partner={partner} side={side} />
      {ofTheYear.length > 0 && (
        <section>
          <h3>Claims about {year}</h3>
          <ul>
            {ofTheYear.map((claim) => (
              <li key={claim.id}>
                <ReceiptLink receipt={claim.id}>{shortValue(claim)}</ReceiptLink> {describeFigure(claim)}
                {claim.attributedTo && `, says ${claim.attributedTo.label}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function describeOther(value: number | null, other: number | null, recorder: string): string {
  if (other === null) return `No value as ${recorder} records it`
  const ratio = value ? `, ${formatNumber(other / value, 3)} times as much` : ''
  return `${formatMoney(other)} as ${recorder} records it${value === other ? ', the same' : ratio}`
}
