import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** What a reader sees of a dataset, in one statement. */
const LOOK = (slug: string): string => `
  SELECT concat_ws(' ', version, rows, flows, sum, countries, partners, world, value) AS seen FROM (SELECT
    (SELECT checksum FROM dataset WHERE slug = '${slug}') AS version,
    (SELECT row_count FROM dataset WHERE slug = '${slug}') AS rows,
    (SELECT count(*) FROM trade_flow WHERE dataset_slug = '${slug}') AS flows,
    (SELECT sum(hashtextextended(value_usd::text, 0)) FROM trade_flow WHERE dataset_slug = '${slug}') AS sum,
    (SELECT count(*) FROM trade_country_year WHERE dataset_slug = '${slug}') AS countries,
    (SELECT sum(partners_usd::numeric) FROM trade_country_year WHERE dataset_slug = '${slug}') AS partners,
    (SELECT count(*) FROM trade_world_year WHERE dataset_slug = '${slug}') AS world,
    (SELECT sum(value_usd::numeric) FROM trade_world_year WHERE dataset_slug = '${slug}') AS value) AS all_of_it`

export interface Watch {
  /** Every different state that was seen, in order. */
  seen: readonly string[]
  /** How often it looked. */
  looks: () => number
  stop: () => Promise<void>
}

export async function lookAt(url: string, slug: string): Promise<string> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<{ seen: string }>(LOOK(slug))).rows[0]!.seen
  } finally {
    await client.end()
  }
}

/** Looks at a dataset again and again, on connections of its own, until it is stopped. */
export async function watchEdition(url: string, slug: string, readers = 1, pause = 0): Promise<Watch> {
  const clients = Array.from({ length: readers }, () => new pg.Client(url))
  const seen: string[] = []
  let [looks, isOver] = [0, false]
  for (const client of clients) await client.connect()
  const watching = clients.map(async (client) => {
    while (!isOver) {
      const { rows } = await client.query<{ seen: string }>(LOOK(slug))
      looks++
      if (pause > 0) await sleep(pause)
      if (!seen.includes(rows[0]!.seen)) seen.push(rows[0]!.seen)
    }
  })
  return {
    seen,
    looks: () => looks,
    stop: async () => {
      isOver = true
      await Promise.all(watching)
      for (const client of clients) await client.end()
    },
  }
}
