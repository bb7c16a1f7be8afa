import type { FastifyInstance } from 'fastify'
import type { TrustedDocuments } from '../limits/trusted-documents.js'

const PATHS: ReadonlySet<string | undefined> = new Set(['/graphql', '/export', '/cite'])

/** Lets through the registered documents only, and puts them in the place of their ids. */
export function answerTrustedOnly(app: FastifyInstance, trusted: TrustedDocuments): void {
  app.addHook('preValidation', (request, _reply, done) => {
    const { url } = request.routeOptions
    if (!PATHS.has(url)) return done()
    try {
      if (request.method === 'POST') request.body = trusted.resolve(toObject(request.body))
      else {
        const asked = trusted.resolve(readExtensions(toObject(request.query))) as Record<string, string>
        request.query = asked
        // Apollo reads the address itself.
        request.raw.url = `${url}?${new URLSearchParams(asked).toString()}`
      }
      done()
    } catch (error) {
      done(error as Error)
    }
  })
}

function toObject(given: unknown): Record<string, unknown> {
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {}
}

/** Of an address they are a text. */
function readExtensions(asked: Record<string, unknown>): Record<string, unknown> {
  try {
    return { ...asked, extensions: JSON.parse(String(asked.extensions)) as unknown }
  } catch {
    return asked
  }
}
