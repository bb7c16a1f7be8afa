import { type ReactNode, useCallback, useState } from 'react'
import type { DocumentInput, TypedDocumentNode } from 'urql'
import { count } from '../format/words.js'
import { useAnswer } from '../graphql/use-answer.js'
import { useTitle } from '../layout/use-title.js'
import { Empty } from '../panel/empty.js'
import { Panel } from '../panel/panel.js'
import { MoreButton } from '../record/more-button.js'
import { usePageState } from '../url/page-state.js'
import { TextFilter } from './text-filter.js'
import '../record/record.css'
import './list.css'

/** What the queries of all lists take. */
interface Asked<Filter, Order> {
  asOf?: string | null | undefined
  where?: Filter | null
  orderBy?: Order[] | null
  after?: string | null | undefined
}

interface List<Node> {
  totalCount: number
  nodes: readonly Node[]
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

/** A way to order a list: its name in the address, how it is offered, and how the API is asked for it. */
export interface NamedOrder<Order> {
  name: string
  label: string
  orderBy: Order[]
}

interface ListPageProps<Data, Filter, Order, Node> {
  title: string
  /** What is listed, in few words and in a sentence. */
  heading: string
  what: ReactNode
  /** One of them, and several: "country", "countries". */
  words: readonly [one: string, many: string]
  filterLabel: string
  /** The first of them is taken unless the address names another. */
  orders: readonly [NamedOrder<Order>, ...NamedOrder<Order>[]]
  query: TypedDocumentNode<Data, Asked<Filter, Order>>
  /** All of them, as a file wants them. */
  file: DocumentInput
  /** The condition for a text; without one, for all. */
  where: (text: string | undefined) => Filter | undefined
  /** Where what is listed depends on the day. */
  isDated?: boolean
  pick: (data: Data) => List<Node>
  /** Where there are none at all. */
  none?: ReactNode
  children: (nodes: readonly Node[]) => ReactNode
}

/** Records of one kind, filtered and ordered by the service, page by page. */
export function ListPage<Data, Filter, Order, Node>(props: ListPageProps<Data, Filter, Order, Node>) {
  const { title, heading, what, words, filterLabel, orders, query, file, where, isDated, pick, none, children } = props
  useTitle(title)
  const [{ asOf, q, order: asked }, change] = usePageState()
  const order = orders.find(({ name }) => name === asked) ?? orders[0]
  const variables = { ...(isDated && { asOf }), where: where(q), orderBy: order.orderBy }
  const of = JSON.stringify(variables)
  // A page further down belongs to what it was asked of.
  const [page, setPage] = useState<{ of: string; after: string }>()
  const answer = useAnswer({
    query,
    variables: { ...variables, after: page?.of === of ? page.after : undefined },
    subject: title,
  })
  const filter = useCallback((text: string | undefined) => change({ q: text }, { replace: true }), [change])
  return (
    <>
      <h1>{title}</h1>
      <Panel
        title={heading}
        what={what}
        height="24rem"
        answer={answer}
        take={{ query, variables, list: file }}
        controls={
          <div className="panel-controls field" role="search">
            <TextFilter label={filterLabel} text={q} onChange={filter} />
            <label>
              Order
              <select
                value={order.name}
                onChange={({ target: { value } }) =>
                  change({ order: value === orders[0].name ? undefined : value }, { replace: true })
                }
              >
                {orders.map(({ name, label }) => (
                  <option key={name} value={name}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          </div>
        }
      >
        {(data) => {
          const { totalCount, nodes, pageInfo } = pick(data)
          const shown = nodes.length < totalCount ? `${nodes.length} of ` : ''
          return (
            <>
              <p className="quiet" role="status">
                {`${shown}${count(totalCount, ...words)}${q ? ` with “${q}”` : ''}`}
              </p>
              {totalCount > 0 ? children(nodes) : <NothingListed text={q} none={none} />}
              <MoreButton page={pageInfo} isLoading={answer.isOld} onMore={(after) => setPage({ of, after })} />
            </>
          )
        }}
      </Panel>
    </>
  )
}

function NothingListed({ text, none }: { text: string | undefined; none: ReactNode }) {
  if (text) {
    return (
      <Empty title="Nothing in this list has these letters.">
        <p>Try fewer letters. The search on the first page finds other spellings, too.</p>
      </Empty>
    )
  }
  return none ?? <Empty title="None is known, or none was on that day." />
}
