import type { FigureReceiptFragment } from '../generated/operations.js'
import { formatDate, formatSpan } from '../format/dates.js'
import { formatNumber, formatQuantity } from '../format/numbers.js'
import { capitalise, toWords } from '../format/words.js'
import { describeFigure, exactValue, shortValue } from '../record/describe-figure.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'
import { Citations } from './citations.js'
import { Marks } from './marks.js'
import { ReceiptLink } from './receipt-link.js'
import { WaiverTerms } from './waiver-terms.js'

export function FigureReceipt({ figure }: { figure: FigureReceiptFragment }) {
  const { period, attributedTo, knownFrom, reportedText, note, inferredFrom, rankReason, statement, warnings } = figure
  const rivals = [...(figure.restates ? [figure.restates] : []), ...figure.restatedBy]
  return (
    <>
      <div>
        <p className="receipt-value">{shortValue(figure)}</p>
        <p>
          {describeFigure(figure)} <Marks {...figure} />
        </p>
      </div>
      <dl>
        <Fact name="Exactly">{exactValue(figure)}</Fact>
        <Fact name="As reported">{reportedText}</Fact>
        <Fact name="Period">{period && `${period.label} (${formatSpan(period.start, period.end)})`}</Fact>
        <Fact name="Standing">{figure.standing && capitalise(toWords(figure.standing))}</Fact>
        <Fact name="Said by">{attributedTo?.label}</Fact>
        <Fact name="Statement">
          {statement && <PlaceLink to={pathOf.statement(statement.slug)}>{statement.summary}</PlaceLink>}
        </Fact>
        <Fact name="Known from">{knownFrom && formatDate(knownFrom)}</Fact>
        <Fact name="Inferred from">{inferredFrom}</Fact>
        <Fact name="Rank">{rankReason}</Fact>
        <Fact name="Note">{note}</Fact>
      </dl>
      {warnings.map(({ code, message }) => (
        <p className="note" key={code}>
          {message}
        </p>
      ))}
      {figure.__typename === 'SanctionsWaiver' && <WaiverTerms terms={figure.terms} conditions={figure.conditions} />}
      <Citations citations={figure.citations} />
      {rivals.length > 0 && (
        <section>
          <h3>The same said elsewhere</h3>
          <ul>
            {rivals.map((rival) => (
              <li key={rival.id}>
                <ReceiptLink receipt={rival.id}>{shortValue(rival)}</ReceiptLink> {describeFigure(rival)}{' '}
                <Marks {...rival} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Comparison comparison={figure.comparison} />
    </>
  )
}

/** A line of a receipt; none where there is nothing to say. */
function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  if (children == null || children === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Comparison({ comparison }: { comparison: FigureReceiptFragment['comparison'] }) {
  if (!comparison?.observation) return null
  const { observed, observation, ratio, verdict, reasons } = comparison
  return (
    <section>
      <h3>Beside the statistics</h3>
      <p>
        {observation.label}: {observed ? formatQuantity(observed) : 'no value'} (
        <PlaceLink to={pathOf.dataset(observation.dataset.slug)}>
          {observation.dataset.title}, {observation.dataset.edition}
        </PlaceLink>
        ){ratio != null && `. The claim is ${formatNumber(ratio, 3)} times as much.`}
      </p>
      {verdict !== 'COMPARABLE' && (
        <ul>
          {reasons.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
