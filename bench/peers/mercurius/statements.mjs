// Every statement is prepared under a name: PostgreSQL parses it once for each connection.
const names = new Map()

export async function query(pool, text, values) {
  let name = names.get(text)
  if (name === undefined) names.set(text, (name = `q${names.size}`))
  const { rows } = await pool.query({ name, text, values })
  return rows
}

/**
 * Planned for its values each time. As a prepared statement PostgreSQL would soon take one plan for all, which reads all
 * flows of a reporter where the values show that the partner's alone are few.
 */
export async function queryUnprepared(pool, text, values) {
  const { rows } = await pool.query(text, values)
  return rows
}
