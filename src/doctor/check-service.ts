import { describe, failed, type Finding, ok, warning } from './check.js'

const PATIENCE_MS = 10_000
const MOST_SKEW_MS = 5_000
const QUESTION = JSON.stringify({ query: '{ catalog { dataVersion } }' })

/** Asks the service at an address as its clients do. */
export async function checkService(url: string): Promise<Finding[]> {
  const base = url.replace(/\/+$/, '')
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(base + path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
  let health: Response
  try {
    health = await ask('/healthz')
    await health.arrayBuffer()
  } catch (error) {
    const advice = 'Start the service, or correct --url; behind a proxy, look whether it passes requests on.'
    return [failed('service', `${base} does not answer: ${describe((error as Error).cause ?? error)}`, advice)]
  }
  const findings: Finding[] = []
  if (health.ok) findings.push(ok('service', `${base} lives`))
  else findings.push(failed('service', `${base}/healthz is ${health.status}`, 'Something else answers there.'))
  const skew = Math.abs(Date.parse(health.headers.get('date') ?? '') - Date.now())
  if (Number.isNaN(skew))
    findings.push(warning('clock', 'the service does not tell the time', 'Let the header Date through.'))
  else if (skew <= MOST_SKEW_MS) findings.push(ok('clock', 'the same as here'))
  else
    findings.push(
      warning(
        'clock',
        `${Math.round(skew / 1000)} s away from here`,
        'Let both machines take the time from the network.',
      ),
    )
  const ready = await ask('/readyz')
  const { checks = [] } = (await ready.json().catch(() => ({}))) as { checks?: { status: string; message?: string }[] }
  if (ready.ok) findings.push(ok('ready', 'yes'))
  else {
    const waits = checks.flatMap(({ status, message }) => (status === 'ok' || !message ? [] : [message])).join(' ')
    findings.push(failed('ready', waits || `/readyz is ${ready.status}`, 'Wait, or mend what it waits for.'))
  }
  const headers = { 'content-type': 'application/json' }
  const answer = await ask('/graphql', { method: 'POST', headers, body: QUESTION })
  const body = await answer.text()
  if (answer.ok && body.includes('"dataVersion"')) findings.push(ok('query', 'answered'))
  else if (answer.status === 401)
    findings.push(warning('query', 'only with a key', 'Nothing, if that is what you want.'))
  else findings.push(failed('query', `status ${answer.status}`, 'Look in the log of the service, by x-request-id.'))
  return findings
}
