// The menu of worked examples, as a plugin in GraphiQL's side bar.
import { addressOf, findOpenExample, shows } from './examples.js'

const { createElement: h } = React

/** `asked` is the name of an example that the page's address asks for and that there is not. */
export function createExamplesPlugin(groups, asked) {
  let unknown = asked
  const open = (example, editors) => {
    unknown = undefined
    openExample(example, editors)
  }
  return { title: 'Examples', icon: Icon, content: Menu }

  function Menu() {
    const editors = GraphiQL.React.useEditorContext({ nonNull: true })
    const current = findOpenExample(groups, editors.tabs[editors.activeTabIndex])
    return h(
      'section',
      { className: 'examples', 'aria-label': 'Examples' },
      h('h2', null, 'Examples'),
      unknown !== undefined &&
        h('p', { className: 'examples-unknown', role: 'alert' }, `There is no example “${unknown}”. These are:`),
      groups.length === 0
        ? h('p', { role: 'alert' }, 'The examples could not be loaded: load the page again.')
        : h('p', null, 'Each opens in a tab of its own. Then press ▶ for the answer (in the query: Ctrl-Enter).'),
      groups.map(({ audience, examples }) =>
        h(
          React.Fragment,
          { key: audience },
          h('h3', null, audience),
          h(
            'ul',
            null,
            examples.map((example) =>
              h(
                'li',
                { key: example.name },
                linkTo(example, example === current, () => open(example, editors)),
              ),
            ),
          ),
        ),
      ),
    )
  }
}

/** A link, so that it can be copied, and opened in a window of its own. */
function linkTo(example, isCurrent, open) {
  const onClick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    open()
  }
  return h(
    'a',
    { href: addressOf(example), onClick, 'aria-current': isCurrent ? 'page' : undefined },
    h('span', null, example.title),
    ' ',
    h('small', null, example.shows),
  )
}

/** Goes to the tab that shows the example as it is, or opens one: what other tabs hold stays. */
function openExample(example, editors) {
  const { queryEditor, variableEditor, tabs, activeTabIndex } = editors
  if (!queryEditor || !variableEditor) return
  const typed = { query: queryEditor.getValue(), variables: variableEditor.getValue() }
  const index = tabs.findIndex((tab, i) => shows(i === activeTabIndex ? typed : tab, example))
  if (index < 0) {
    ReactDOM.flushSync(() => editors.addTab())
    queryEditor.setValue(example.query)
    variableEditor.setValue(example.variables)
    editors.setOperationName(example.operationName)
    editors.updateActiveTabValues({ query: example.query, variables: example.variables })
  } else if (index !== activeTabIndex) {
    // GraphiQL takes over what is typed with a delay, and not at all when the tab is changed before.
    editors.updateActiveTabValues(typed)
    editors.changeTab(index)
  }
  document.querySelector('.graphiql-execute-button')?.focus()
}

function Icon() {
  return h(
    'svg',
    { viewBox: '0 0 16 16', fill: 'none', stroke: 'currentColor', strokeWidth: 1.2, 'aria-hidden': true },
    h('path', { d: 'M2 3.5h1M2 8h1M2 12.5h1M6 3.5h8M6 8h8M6 12.5h8', strokeLinecap: 'round' }),
  )
}
