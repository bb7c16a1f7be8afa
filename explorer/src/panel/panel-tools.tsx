import { type RefObject, useState } from 'react'
import { stringifyDocument, type DocumentInput } from 'urql'
import { exportLink, playgroundLink } from '../url/links.js'
import { CiteDialog } from './cite-dialog.js'
import { saveImage, type ImageKind } from './save-image.js'

export interface TakeAway {
  /** What the panel asks. */
  query: DocumentInput
  variables: object
  /** An operation that leads to one list, for the file; its variables are those of the query that it has. */
  list?: DocumentInput
}

interface PanelToolsProps {
  title: string
  take: TakeAway
  chart?: RefObject<HTMLElement | null>
}

/** What can be taken away from a panel. */
export function PanelTools({ title, take: { query, variables, list }, chart }: PanelToolsProps) {
  const [isCiting, setCiting] = useState(false)
  const text = stringifyDocument(query)
  const save = (kind: ImageKind) => {
    if (chart?.current) void saveImage(chart.current, title, kind)
  }
  return (
    <>
      <div className="panel-tools" role="group" aria-label={`Take away: ${title}`}>
        <a href={playgroundLink(text, variables)} title="Open the query in the playground">
          Query
        </a>
        {list && (
          <a
            href={exportLink(stringifyDocument(list), usedBy(list, variables))}
            download
            title="Save all rows as a file"
          >
            CSV
          </a>
        )}
        {chart && (
          <>
            <button type="button" onClick={() => save('svg')} title="Save the chart as a drawing">
              SVG
            </button>
            <button type="button" onClick={() => save('png')} title="Save the chart as a picture">
              PNG
            </button>
          </>
        )}
        <button type="button" onClick={() => setCiting(true)}>
          Cite
        </button>
      </div>
      {isCiting && <CiteDialog query={text} variables={variables} onClose={() => setCiting(false)} />}
    </>
  )
}

function usedBy(document: DocumentInput, variables: object): object {
  const text = stringifyDocument(document)
  return Object.fromEntries(Object.entries(variables).filter(([name]) => new RegExp(`\\$${name}\\b`).test(text)))
}
