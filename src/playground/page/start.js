// The page's own script: starts GraphiQL on the API at the same address, with worked examples in its side bar. `example`
// of the page's address opens one of them; `query`, `variables` and `operationName` open what they hold, so that a query
// can be shared as a link.
import { createExamplesPlugin } from './examples-menu.js'
import { findExample, findOpenExample, loadExamples, showInAddress } from './examples.js'

const NEW_TAB = `# A new tab. Worked questions are under Examples, in the bar at the left;
# names are completed as you type (Ctrl-Space), Ctrl-Enter runs the query.
`
const MENU_CLOSED = 'graphiql:examplesClosed'

// GraphiQL's dialogs keep the page behind them from scrolling by a style element, which the content policy knows by this.
window.__webpack_nonce__ = document.querySelector('link[nonce]').nonce

const link = new URLSearchParams(window.location.search)
const groups = await loadExamples()
const asked = link.get('example')
const example = findExample(groups, asked)
const unknown = asked !== null && !example ? asked : undefined
const plugin = createExamplesPlugin(groups, unknown)

ReactDOM.createRoot(document.getElementById('playground')).render(
  React.createElement(
    GraphiQL,
    {
      fetcher: createFetcher(),
      plugins: [plugin],
      onTogglePluginVisibility: (visible) => rememberMenu(visible === plugin),
      onTabChange: ({ tabs, activeTabIndex }) => showInAddress(findOpenExample(groups, tabs[activeTabIndex])),
      defaultQuery: NEW_TAB,
      defaultTabs: groups[0]?.examples.slice(0, 1),
      ...(example ? { query: example.query, variables: example.variables } : readLink()),
      defaultEditorToolsVisibility: true,
      shouldPersistHeaders: false,
    },
    React.createElement(GraphiQL.Logo, null, linkToExplorer()),
    React.createElement(WrapLines),
  ),
)
// On a phone the menu leaves no room for the query: it is opened there when it is asked for.
const isNarrow = window.matchMedia('(max-width: 50rem)').matches
if (unknown !== undefined || !(isNarrow || isMenuClosed())) openMenu()

/** Without variables of its own a linked query gets none, rather than those of the tab used last. */
function readLink() {
  const query = link.get('query')
  if (!query) return {}
  const operationName = link.get('operationName')
  return { query, variables: link.get('variables') ?? '', ...(operationName && { operationName }) }
}

/** GraphiQL sends the operation name of a link from every tab: it is left out where the document has no such operation. */
function createFetcher() {
  const fetch = GraphiQL.createFetcher({ url: '/graphql' })
  return ({ operationName, ...request }, options) => {
    const isThere = new RegExp(`\\b(?:query|mutation|subscription)\\s+${operationName}\\b`).test(request.query)
    return fetch(isThere ? { ...request, operationName } : request, options)
  }
}

/** Where others would say what program this is: the way back to the pages. */
function linkToExplorer() {
  return React.createElement('a', { href: '/', className: 'to-explorer' }, '← Explorer')
}

/** Beside the menu and the answer the editor is narrow: its lines are wrapped, as those of the answer are. */
function WrapLines() {
  const { queryEditor } = GraphiQL.React.useEditorContext({ nonNull: true })
  React.useEffect(() => queryEditor?.setOption('lineWrapping', true), [queryEditor])
  return null
}

/** GraphiQL shows a plugin's panel only once its button was used. */
function openMenu() {
  const button = document.querySelector(`.graphiql-sidebar button[aria-label="Show ${plugin.title}"]`)
  if (button) button.click()
  else requestAnimationFrame(openMenu)
}

function isMenuClosed() {
  try {
    return localStorage.getItem(MENU_CLOSED) === 'true'
  } catch {
    return false
  }
}

function rememberMenu(isOpen) {
  try {
    localStorage.setItem(MENU_CLOSED, String(!isOpen))
  } catch {
    // Without storage the menu opens every time.
  }
}
