import type { FastifyInstance } from 'fastify'

/** Data is nothing that a browser runs or shows in a frame. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** What the pages of the service may do: load its own scripts, styles and data. `styles` is one more source of styles, for an element that a library writes. */
export function pagePolicy(styles: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styles}`,
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Tells browsers what answers are not: of another type than they say, or in a frame, or a part of other pages. */
export function secureAnswers(app: FastifyInstance, publicUrl: string | undefined): void {
  const headers = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': DATA_POLICY,
    // By http it would say nothing, and lock people out of other services of the same name.
    ...(publicUrl?.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  }
  // At once, so that exports, which write their head themselves, have them as well. Pages put a policy of their own in place.
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers)
    done()
  })
}
