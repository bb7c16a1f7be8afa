import { formatDate } from '../format/dates.js'
import { formatCount } from '../format/numbers.js'
import { EditionsOfSeriesDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { ScrollX } from '../layout/scroll-x.js'
import { formatYears } from './format-years.js'
import { Panel } from '../panel/panel.js'
import { PlaceLink } from '../record/place-link.js'
import { pathOf } from '../url/links.js'

interface EditionsPanelProps {
  series: string
  asOf: string | undefined
  /** The edition whose page this is. */
  slug: string
}

/** The editions of a series side by side. */
export function EditionsPanel({ series, asOf, slug }: EditionsPanelProps) {
  const variables = { series, asOf }
  const answer = useAnswer({ query: EditionsOfSeriesDocument, variables, subject: series })
  return (
    <Panel
      title="Editions"
      what="Each keeps what it said. Unless another is named, numbers come from the latest."
      height="5rem"
      answer={answer}
      take={{ query: EditionsOfSeriesDocument, variables, list: EditionsOfSeriesDocument }}
    >
      {({ datasets }) => (
        <ScrollX label="Table of editions">
          <table>
            <thead>
              <tr>
                <th scope="col">Edition</th>
                <th scope="col">Publisher</th>
                <th scope="col">Released</th>
                <th scope="col">Years</th>
                <th scope="col" className="number">
                  Observations
                </th>
              </tr>
            </thead>
            <tbody>
              {datasets.nodes.map((edition) => (
                <tr key={edition.slug}>
                  <th scope="row">
                    {edition.slug === slug ? (
                      <strong aria-current="page">{edition.edition}</strong>
                    ) : (
                      <PlaceLink to={pathOf.dataset(edition.slug)}>{edition.edition}</PlaceLink>
                    )}
                  </th>
                  <td>{edition.publisher}</td>
                  <td>{edition.releasedOn ? formatDate(edition.releasedOn) : 'no day'}</td>
                  <td>{edition.years && formatYears(edition.years)}</td>
                  <td className="number">{formatCount(edition.rowCount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </Panel>
  )
}
