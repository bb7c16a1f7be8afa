import { readFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { chooseType } from '../http/accept.js'
import { pagePolicy } from '../http/security-headers.js'
import { findPackageRoot } from '../platform/database/package-root.js'
import { findPage, type PageName } from './pages.js'
import { type BuildManifest, linkPreloads, type Preloads } from './preloads.js'

/** Where the build puts the explorer: one page, and the scripts and styles that it loads. */
export function explorerFolder(): string {
  return path.join(findPackageRoot(), 'dist', 'explorer')
}

/** Serves the explorer's files, its page at the addresses that it has pages for, and to browsers where nothing is. */
export async function serveExplorer(app: FastifyInstance): Promise<void> {
  const read = readPages()
  await app.register(fastifyStatic, {
    root: path.join(explorerFolder(), 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    preCompressed: true,
    // Their names have a hash of what is in them.
    immutable: true,
    maxAge: '1y',
    index: false,
    setHeaders: (response) => void response.setHeader('vary', 'Accept-Encoding'), // of a 304 too
  })
  app.addHook('onRequest', (request, reply, done) => {
    const status = chooseStatus(request)
    if (status === undefined) done()
    else sendPage(reply, read(nameOf(request)), status)
  })
}

/** Observable Plot writes this style element into each chart: of the version that is installed it is always the same. */
const PLOT_STYLE = "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='"
const POLICY = pagePolicy(PLOT_STYLE)

/** The one page, which names for each address what that needs. */
function readPages(): (name: PageName | undefined) => string {
  const html = readFileSync(path.join(explorerFolder(), 'index.html'), 'utf8')
  const manifest = JSON.parse(
    readFileSync(path.join(explorerFolder(), '.vite', 'manifest.json'), 'utf8'),
  ) as BuildManifest
  const made = new Map<PageName, string>()
  return (name) => {
    if (name === undefined) return html
    const page = made.get(name) ?? withPreloads(html, linkPreloads(manifest, name))
    made.set(name, page)
    return page
  }
}

function withPreloads(html: string, { before, after }: Preloads): string {
  return html.replace('<script ', (script) => before + script).replace('</head>', (end) => after + end)
}

function nameOf({ url }: FastifyRequest): PageName | undefined {
  return findPage(url.split('?')[0] ?? '')?.name
}

const PAGE = 'text/html'
const DATA = ['application/json', 'application/graphql-response+json']

/** With which status a request is answered by the page; undefined where it is not. */
function chooseStatus({ method, url, headers, is404 }: FastifyRequest): 200 | 404 | undefined {
  if (!is404 || (method !== 'GET' && method !== 'HEAD')) return undefined
  const [pathname = ''] = url.split('?')
  // Programs that do not say what they take are shown a page where there is one, and told in JSON where there is not.
  if (findPage(pathname)) return chooseType(headers.accept, [PAGE, ...DATA]) === PAGE ? 200 : undefined
  return chooseType(headers.accept, [...DATA, PAGE]) === PAGE && !pathname.startsWith('/assets/') ? 404 : undefined
}

function sendPage(reply: FastifyReply, page: string, status: number): void {
  // The page names the files of one build: an old one would ask for files that are gone.
  void reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('vary', 'Accept')
    .header('content-security-policy', POLICY)
    .send(page)
}
