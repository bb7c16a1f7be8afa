import { toWords } from '../../format/words.js'
import type { TimelinePageFragment } from '../../generated/operations.js'
import { Marks } from '../../receipt/marks.js'
import { ReceiptLink } from '../../receipt/receipt-link.js'
import { describeFigure, shortValue } from '../../record/describe-figure.js'
import { OfficialLinks } from '../../record/official-links.js'
import { SourceLinks } from '../../record/source-links.js'
import { Speaker } from '../../record/speaker.js'

type Node = TimelinePageFragment['edges'][number]['node']

export function TimelineEntry({ node }: { node: Node }) {
  return (
    <li data-kind={node.__typename}>
      <Content node={node} />
    </li>
  )
}

function Content({ node }: { node: Node }) {
  switch (node.__typename) {
    case 'Statement':
      return (
        <>
          <p>
            <Speaker statement={node} />: <ReceiptLink receipt={node.id}>{node.summary}</ReceiptLink>{' '}
            <Marks certainty={node.certainty} />
          </p>
          <SourceLinks citations={node.citations} />
        </>
      )
    case 'Event':
      return (
        <>
          <p>
            <ReceiptLink receipt={node.id}>{node.title}</ReceiptLink>{' '}
            <span className="quiet">({toWords(node.eventKind)})</span> <OfficialLinks officials={node.officials} />{' '}
            <Marks certainty={node.certainty} />
          </p>
          <SourceLinks citations={node.citations} />
        </>
      )
    default:
      return (
        <>
          <p>
            <ReceiptLink receipt={node.id}>{shortValue(node)}</ReceiptLink> {describeFigure(node)}
            {node.attributedTo && `, says ${node.attributedTo.label}`} <Marks {...node} />
          </p>
          <SourceLinks citations={node.citations} />
        </>
      )
  }
}
