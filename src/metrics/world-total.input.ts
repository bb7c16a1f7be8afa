import { sql } from 'kysely'
import type { Warning } from '../statistics/warning.type.js'
import type { Need } from './metric.js'
import { defineInputKind, inputJson } from './metric-input.js'
import { type EditionFacts, editionFacts, explainEdition } from './subject.js'

const KIND = 'WORLD_TOTAL'

/** What all countries export in a year; of a dataset of imports only, what they import. */
export const worldExports: Need = (name, { row }) => {
  const year = row.col('year')
  const onlyFlow = row.col('onlyFlow')
  const json = inputJson(name, KIND, {
    value: sql`world.value_usd`,
    unit: 'USD',
    year,
    status: sql`CASE WHEN world.value_usd IS NOT NULL THEN CASE WHEN ${onlyFlow}::text = 'IMPORT' THEN 'MIRRORED' ELSE 'DERIVED' END
      WHEN world.pairs > world.missing THEN 'PARTIAL_COVERAGE' ELSE 'MISSING' END`,
    dataset: row.col('datasetSlug'),
    facts: {
      ...editionFacts(row, year),
      reporters: sql`world.reporters`,
      pairs: sql`world.pairs`,
      missing: sql`world.missing`,
    },
  })
  return sql`(SELECT jsonb_build_array(${json}) FROM (SELECT 1) AS one LEFT JOIN trade_world_year AS world
    ON world.flow = coalesce(${onlyFlow}::text, 'EXPORT')::flow AND world.year = ${year} AND world.dataset_slug = ${row.col('datasetSlug')})`
}

interface Facts extends EditionFacts {
  reporters: number | null
  pairs: number | null
  missing: number | null
}

defineInputKind<Facts>(KIND, {
  label: ({ year, onlyFlow }) =>
    `The world's exports in ${year}${onlyFlow === 'IMPORT' ? ', as importers record them' : ''}`,
  explain: (facts) =>
    facts.reporters === null
      ? explainEdition(facts)
      : `${facts.datasetSlug} holds a part only of the world's trade in ${facts.year}.`,
  warn: ({ pairs, missing, datasetSlug }, { value }) => {
    const warnings: Warning[] = []
    if (value !== null && (missing ?? 0) > 0) {
      const message = `The world's trade is a sum without ${missing} of ${pairs} flows, for which ${datasetSlug} has no value; a zero there may mean "not reported".`
      warnings.push({ code: 'STRUCTURAL_ZEROS', message })
    }
    return warnings
  },
})
