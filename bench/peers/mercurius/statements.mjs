// Every statement is prepared under a name: PostgreSQL parses it once for each connection.
const names = new Map()

export async function query(pool, text, values) {
  let name = names.get(text)
  if (name === undefined) names.set(text, (name = `q${names.size}`))
  const { rows } = await pool.query({ name, text, values })
  return rows
}
