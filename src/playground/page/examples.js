// The worked examples: groups of them, one for each audience, as the build collected them.

export async function loadExamples() {
  try {
    const response = await fetch('/playground/examples.json')
    return response.ok ? await response.json() : []
  } catch {
    return []
  }
}

export function findExample(groups, name) {
  return groups.flatMap(({ examples }) => examples).find((example) => example.name === name)
}

/** The example that a tab shows as it is, undefined where it shows anything else. */
export function findOpenExample(groups, tab) {
  return groups.flatMap(({ examples }) => examples).find((example) => shows(tab, example))
}

export function shows(tab, { query, variables }) {
  return tab.query === query && (tab.variables ?? '') === variables
}

export function addressOf({ name }) {
  return `/graphql?example=${name}`
}

/** The page's address names the example that is open, and none that is not. */
export function showInAddress(example) {
  const address = new URL(window.location.href)
  if (!example && !address.searchParams.has('example')) return
  const shown = example ? addressOf(example) : address.pathname
  if (shown !== address.pathname + address.search) window.history.replaceState(null, '', shown)
}
