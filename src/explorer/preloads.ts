import type { PageName } from './pages.js'

/** What a file of the build needs, as vite's manifest tells it by the path of its source. */
interface BuiltFile {
  file: string
  imports?: readonly string[]
  dynamicImports?: readonly string[]
}

export type BuildManifest = Readonly<Record<string, BuiltFile>>

const ENTRY = 'index.html'
/** Asks what a page asks, before the script of the page is there. */
const ASKING: Partial<Record<PageName, string>> = { relation: 'src/first/ask-first.ts' }

/** Elements for the head, to stand before the page's script and after it. */
export interface Preloads {
  before: string
  after: string
}

/**
 * What has the browser load what a page needs together with the script that would ask for it only when it runs. What the
 * page itself loads late, as the drawing of charts, is left out: it would hold up the rest.
 */
export function linkPreloads(manifest: BuildManifest, page: PageName): Preloads {
  const files = (names: readonly string[]) => names.flatMap((name) => manifest[name] ?? [])
  const asking = ASKING[page]
  const first = asking === undefined ? [] : followImports(manifest, [asking])
  // The front page is a part of the entry.
  const source = Object.keys(manifest).find((name) => name.endsWith(`/${page}-page.tsx`))
  const there = followImports(manifest, [ENTRY])
  const needed = source === undefined ? [] : followImports(manifest, [source]).filter((name) => !there.includes(name))
  return {
    before: files(first)
      .map((file, index) =>
        index === 0 ? `<script type="module" crossorigin src="/${file.file}"></script>` : linkModule(file),
      )
      .join(''),
    after: files(needed).map(linkModule).join(''),
  }
}

function linkModule({ file }: BuiltFile): string {
  return `<link rel="modulepreload" crossorigin href="/${file}">`
}

/** The files of the sources named, and all that those import at once. */
function followImports(manifest: BuildManifest, sources: readonly string[]): string[] {
  const found = new Set<string>()
  const follow = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    manifest[name]?.imports?.forEach(follow)
  }
  sources.forEach(follow)
  return [...found]
}
