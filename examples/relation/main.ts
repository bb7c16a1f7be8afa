// Prints what is between two countries, and which sources report the first figure of it.
//
//   npm run example -- [--url http://localhost:4000/graphql] [--as-of 2019-04-05] [IRN IRQ]
import { parseArgs } from 'node:util'
import { CombinedGraphQLErrors } from '@apollo/client'
import { createClient } from './client.js'
import { describeClaims, describeItem } from './describe-relation.js'
import { loadReceipts, loadRelation } from './load-relation.js'

const OPTIONS = {
  url: { type: 'string', default: `http://localhost:${process.env.PORT ?? 4000}/graphql` },
  'as-of': { type: 'string' },
} as const

try {
  await printRelation()
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}

/** A program goes by the code of an error; the message is for people. */
function explain(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) {
    return error.errors.map(({ message, extensions }) => `${String(extensions?.code)}: ${message}`).join('\n')
  }
  const message = error instanceof Error ? error.message : String(error)
  return message === 'fetch failed'
    ? 'Nothing answers there. Start the service with npm start, or give its --url (or its PORT).'
    : message
}

async function printRelation(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS })
  const [country = 'IRN', partner = 'IRQ'] = positionals
  const asOf = values['as-of']
  const client = createClient(values.url)
  const { claims, timeline, ...relation } = await loadRelation(client, { country, partner, asOf })
  const entries = timeline.edges
  console.log(
    `${relation.country.name} and ${relation.partner.name}, ${asOf === undefined ? 'all that is known' : `as of ${asOf}`}: ${entries.length} entries`,
  )
  console.log(`Yearly trade, as claimed: ${describeClaims(claims)}`)
  // The date as reported; what has none is placed by when it was first known.
  for (const { date, node } of entries) console.log(`  ${(date ?? '-').padEnd(10)}  ${describeItem(node)}`)

  const figure = entries.map(({ node }) => node).find((node) => 'kind' in node)
  const receipts = figure && (await loadReceipts(client, figure.id))
  if (!receipts) return
  console.log(`The first figure, ${receipts.slug}, is reported by`)
  for (const { source } of receipts.citations) {
    const origin = source.originSource ? `, a copy of ${source.originSource.publisher}` : ''
    console.log(`  ${source.publisher}, ${source.publishedOn ?? 'undated'}${origin}`)
  }
}
