import { FrontPageDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { useTitle } from '../layout/use-title.js'
import { Panel } from '../panel/panel.js'
import { Catalog } from './catalog.js'
import { Featured } from './featured.js'
import { MatrixPanel } from './matrix-panel.js'
import { Search } from './search.js'
import './front.css'

export function FrontPage() {
  useTitle(undefined)
  const answer = useAnswer({ query: FrontPageDocument, variables: {}, subject: 'front' })
  return (
    <>
      <section className="front-intro">
        <h1>What is reported between two countries</h1>
        <p>
          Who said what, who trades how much, what happened, and which source reports it. Every number opens its
          receipt; relations, officials and sources can be seen as of an earlier day.
        </p>
        <Search />
      </section>
      <Featured />
      <MatrixPanel datasets={answer.data?.catalog.datasets} />
      <Panel
        title="What this service holds"
        what="Records with their sources, and the statistics that were imported."
        height="8rem"
        answer={answer}
        take={{ query: FrontPageDocument, variables: {} }}
      >
        {({ catalog }) => <Catalog catalog={catalog} />}
      </Panel>
    </>
  )
}
