import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import { getDatamodel } from '@pothos/plugin-prisma/generated'
import RelayPlugin from '@pothos/plugin-relay'
import { prisma } from './client.mjs'
import * as enums from './node_modules/.comity/client/index.js'

export const builder = new SchemaBuilder({
  plugins: [PrismaPlugin, RelayPlugin],
  relay: { nodesOnConnection: true },
  prisma: { client: prisma, dmmf: getDatamodel(), filterConnectionTotalCount: true },
})

for (const name of ['CountryCode', 'Decimal', 'PartialDate', 'URL']) {
  builder.scalarType(name, { serialize: (value) => value })
}
/** Days come as dates at midnight, UTC. */
builder.scalarType('Date', { serialize: (day) => day.toISOString().slice(0, 10) })

const NAMES = [
  'AreaKind',
  'Certainty',
  'EventKind',
  'FigureKind',
  'Flow',
  'MentionRole',
  'Rank',
  'SourceKind',
  'Standing',
  'TimeBasis',
  'TradeDirection',
]
for (const name of NAMES) builder.enumType(name, { values: Object.keys(enums.$Enums[name]) })
