import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './node_modules/.comity/client/index.js'

export { Prisma }

/** Without a name PostgreSQL would parse each statement anew. */
const names = new Map()
function statementNameGenerator({ sql }) {
  let name = names.get(sql)
  if (name === undefined) names.set(sql, (name = `p${names.size}`))
  return name
}

const connections = {
  connectionString: process.env.DATABASE_URL,
  max: 16,
  // With one plan for all values PostgreSQL would take twice as long for the flows of a pair.
  options: '-c plan_cache_mode=force_custom_plan',
}
export const prisma = new PrismaClient({ adapter: new PrismaPg(connections, { statementNameGenerator }) })
