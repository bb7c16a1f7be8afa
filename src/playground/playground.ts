import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { FastifyRequest } from 'fastify'
import { chooseType } from '../http/accept.js'
import { pagePolicy } from '../http/security-headers.js'
import { findPackageRoot } from '../platform/database/package-root.js'

/** Where the build puts GraphiQL, React and the page's own script: all are served from here, nothing from the internet. */
export function playgroundFolder(): string {
  return path.join(findPackageRoot(), 'dist', 'playground')
}

const PAGE = 'text/html'
const DATA = ['application/json', 'application/graphql-response+json']

/** Whether a browser asks for a page at the API's address, rather than a client for data. */
export function isPageRequest({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const [pathname] = url.split('?')
  return /^\/graphql\/?$/.test(pathname!) && chooseType(headers.accept, [...DATA, PAGE]) === PAGE
}

/** The page and what it may load. Its dialogs write a style element of their own, which has the width of the scroll bar in it. */
export function playgroundPage(): { page: string; policy: string } {
  const nonce = randomBytes(16).toString('base64')
  return { page: writePage(nonce), policy: pagePolicy(`'nonce-${nonce}'`) }
}

function writePage(nonce: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Comity playground</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/playground/graphiql.min.css" />
    <link rel="stylesheet" href="/playground/style.css" nonce="${nonce}" />
  </head>
  <body>
    <div id="playground">Loading the playground…</div>
    <noscript>The playground needs JavaScript. The API answers POST requests at this address.</noscript>
    <script src="/playground/react.production.min.js"></script>
    <script src="/playground/react-dom.production.min.js"></script>
    <script src="/playground/graphiql.min.js"></script>
    <script type="module" src="/playground/start.js"></script>
  </body>
</html>
`
}
