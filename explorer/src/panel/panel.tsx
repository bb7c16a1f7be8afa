import { type ReactNode, useId, useRef } from 'react'
import type { Answer } from '../graphql/use-answer.js'
import { PanelTools, type TakeAway } from './panel-tools.js'
import { Placeholder } from './placeholder.js'
import { Problem } from './problem.js'
import './panel.css'

interface PanelProps<Data> {
  title: string
  /** What is to be seen, in a sentence. */
  what: ReactNode
  /** The least height of its content: nothing moves when the content comes. */
  height: string
  answer: Answer<Data>
  /** What can be taken away: query, file, citation. */
  take?: TakeAway
  /** Whether there is a chart to be saved as an image. */
  hasChart?: boolean
  /** What switches what is shown; stands above the content. */
  controls?: ReactNode
  children: (data: Data) => ReactNode
}

/** The frame of a part of a page: heading, tools, and the four states of what is inside. */
export function Panel<Data>({ title, what, height, answer, take, hasChart, controls, children }: PanelProps<Data>) {
  const heading = useId()
  const body = useRef<HTMLDivElement>(null)
  const { data, error, isOld, retry } = answer
  return (
    <section className="panel" aria-labelledby={heading}>
      <header className="panel-header">
        <h2 id={heading}>{title}</h2>
        {take && <PanelTools title={title} take={take} chart={hasChart ? body : undefined} />}
      </header>
      <p className="quiet">{what}</p>
      {controls}
      <div
        className="panel-body"
        ref={body}
        style={{ minHeight: height }}
        aria-busy={isOld}
        data-old={isOld || undefined}
      >
        {data !== undefined ? (
          children(data)
        ) : error ? (
          <Problem error={error} retry={retry} />
        ) : (
          <Placeholder height={height} />
        )}
      </div>
    </section>
  )
}
