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
}
export const prisma = new PrismaClient({ adapter: new PrismaPg(connections, { statementNameGenerator }) })
