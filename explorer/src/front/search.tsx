import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { NamedCountriesDocument, SearchDocument } from '../generated/operations.js'
import { useAnswer } from '../graphql/use-answer.js'
import { count } from '../format/words.js'
import { onSameDay } from '../url/links.js'
import { readState } from '../url/read-state.js'
import { filterNamed, findPair, splitInTwo } from './named-pair.js'
import { describeHit, describePair, groupHits, type Hit } from './search-hits.js'

/** How long typing rests before it is asked for. */
const REST_MS = 200

/** A combobox: the arrows choose, Enter opens, Escape closes. */
export function Search() {
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [, navigate] = useLocation()
  const address = useSearch()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), REST_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const { asOf } = readState(address)
  const { data, error, isOld } = useAnswer({
    query: SearchDocument,
    variables: { text, asOf },
    subject: 'search',
    pause: text.length === 0,
  })
  const pairs = useMemo(() => splitInTwo(text), [text])
  const named = useAnswer({
    query: NamedCountriesDocument,
    variables: { where: filterNamed(pairs) },
    subject: 'named',
    pause: pairs.length === 0,
  })
  const pair = named.data && findPair(pairs, named.data.countries.nodes)
  const groups = groupHits(
    text && data ? [...(pair ? describePair(pair) : []), ...data.search.nodes.map(describeHit)] : [],
  )
  const hits = groups.flatMap(({ hits }) => hits)
  const isShown = isOpen && text.length > 0
  const open = (hit: Hit | undefined) => hit && navigate(onSameDay(hit.path, address))
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  return (
    <div className="search">
      <label htmlFor={id}>Search countries, officials, organisations, statements, events and sources</label>
      <input
        id={id}
        type="search"
        role="combobox"
        placeholder="Iraq, Rouhani, waiver …"
        autoComplete="off"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? `${id}-${active}` : undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setOpen(true)
          setActive(-1)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={choose}
      />
      <p className="quiet" role="status">
        {text && !isOld && data
          ? data.search.totalCount === 0
            ? `Nothing is found for “${text}”. Try a part of a name, or another spelling.`
            : `${count(data.search.totalCount, 'result')}`
          : error
            ? 'The search did not answer. Try again.'
            : 'Two countries, as “Iraq Iran”, lead to what is between them.'}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Results"
        className="search-list"
        hidden={!isShown || hits.length === 0}
        ref={list}
      >
        {groups.map((group) => (
          <div role="group" aria-labelledby={`${id}-${group.type}`} key={group.type}>
            <div id={`${id}-${group.type}`} className="search-group">
              {group.name}
            </div>
            {group.hits.map((hit) => (
              <div
                role="option"
                key={hit.path}
                id={`${id}-${hits.indexOf(hit)}`}
                aria-selected={hits.indexOf(hit) === active}
                // Before the field loses the focus, which closes the list.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => open(hit)}
              >
                {hit.label} <span className="quiet">{hit.hint}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )

  function choose(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && hits.length > 0) {
      event.preventDefault()
      setOpen(true)
      setActive((current) => (current + step + hits.length + (current < 0 && step < 0 ? 1 : 0)) % hits.length)
    } else if (event.key === 'Enter') open(hits[Math.max(active, 0)])
    else if (event.key === 'Escape') setOpen(false)
  }
}
