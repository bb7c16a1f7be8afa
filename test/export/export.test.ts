import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertFlows } from '../statistics/insert-flows.js'
import { startService, type TestService } from '../support/service.js'
import { exportList, readCsv, readNdjson } from './read-export.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertFlows(service.pool)
})
afterAll(() => service.stop())

const FLOWS = `reporter { code name } partner { code } partnerAsReported flow period { label start end calendar }
  year commodity { code description parent { code } } valueUsd rawValue valuation status`

it('prints', async () => {
  const csv = await exportList(service, 'csv', `{ tradeFlows { nodes { ${FLOWS} } } }`)
  console.log(csv.status, csv.headers, csv.text)
  const nd = await exportList(service, 'ndjson', `{ tradeFlows(first: 2) { nodes { ${FLOWS} } } }`)
  console.log(nd.status, nd.text)
  const nd2 = await exportList(service, 'ndjson', `{ figures(first: 2) { nodes { __typename slug ... on TradeVolume { amount { value currency } } citations { source { slug } } } } }`)
  console.log(nd2.status, nd2.text)
  const nd3 = await exportList(service, 'csv', `{ figures(last: 12) { nodes { __typename slug ... on TradeVolume { amount { value currency } } ... on GasImport { quantity { value unit } } } } }`)
  console.log(nd3.status, nd3.text)
  const nd4 = await exportList(service, 'csv', `{ country(code: "IRN") { tradeFlows(orderBy: [{field: VALUE_USD, direction: DESC}], where: {year: {gte: 2018}}) { nodes { id year valueUsd dataset { slug } } } } }`)
  console.log(nd4.status, nd4.text)
  const nd5 = await exportList(service, 'csv', `{ gasFlows(asOf: "2020-01-01") { nodes { importer { code } year quantity { value } } } }`)
  console.log(nd5.status, nd5.text)
  const nd6 = await exportList(service, 'csv', `{ bilateral(country: "IRN", partner: "IRQ") { sanctionsWaivers { nodes { slug covers expiresOn renews { slug } } } } }`)
  console.log(nd6.status, nd6.text)
})
