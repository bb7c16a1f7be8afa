import { sql } from 'kysely'
import type { Warning } from '../statistics/warning.type.js'
import type { Need } from './metric.js'
import { defineInputKind, inputJson } from './metric-input.js'
import { countOf } from './count-of.js'
import { type EditionFacts, explainEdition } from './subject.js'

const KIND = 'WORLD_TOTAL'

/** What all countries export in a year; of a dataset of imports only, what they import. */
export const worldExports: Need = (name, { row }) => {
  const year = row.col('year')
  const onlyFlow = row.col('onlyFlow')
  const json = inputJson(name, KIND, {
    value: sql`CASE WHEN ${row.col('hasWorld')} THEN world.value_usd END`,
    unit: 'USD',
    year,
    status: sql`CASE WHEN world.value_usd IS NOT NULL AND ${row.col('hasWorld')} THEN CASE WHEN ${onlyFlow}::text = 'IMPORT' THEN 'MIRRORED' ELSE 'DERIVED' END
      WHEN world.pairs > world.missing OR ${row.col('coverage')} IS NOT NULL AND ${year} BETWEEN ${row.col('firstYear')} AND ${row.col('lastYear')} THEN 'PARTIAL_COVERAGE' ELSE 'MISSING' END`,
    dataset: row.col('datasetSlug'),
    shared: row.col('edition'),
    facts: { reporters: sql`world.reporters`, pairs: sql`summed.pairs`, missing: sql`summed.missing` },
  })
  const flow = sql`coalesce(${onlyFlow}::text, 'EXPORT')::flow`
  // What a country's own row for the World stands for leaves no partner out.
  return sql`(SELECT jsonb_build_array(${json}) FROM (SELECT 1) AS one
    LEFT JOIN trade_world_year AS world ON world.flow = ${flow} AND world.year = ${year} AND world.dataset_slug = ${row.col('datasetSlug')}
    CROSS JOIN LATERAL (SELECT sum(total.partners) AS pairs, sum(total.missing) AS missing FROM trade_country_year AS total
      WHERE total.dataset_slug = ${row.col('datasetSlug')} AND total.year = ${year} AND total.side = 'REPORTER' AND total.flow = ${flow} AND total.world_usd IS NULL) AS summed)`
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
      : `${facts.datasetSlug} holds a part only of the world's trade in ${facts.year}${facts.coverage === null ? '' : `: ${facts.coverage}`}.`,
  warn: ({ pairs, missing, datasetSlug, year, coverage, reporters }, { value }) => {
    const warnings: Warning[] = []
    if (value !== null && coverage !== null) {
      const message = `The world in ${year} is the sum of ${countOf(reporters ?? 0, 'reporter')} that ${datasetSlug} has: ${coverage}.`
      warnings.push({ code: 'PARTIAL_COVERAGE', message })
    }
    if (value !== null && (missing ?? 0) > 0) {
      const message = `The world's trade in ${year} is a sum without ${missing} of ${countOf(pairs ?? 0, 'flow')}, for which ${datasetSlug} has no value; a zero there may mean "not reported".`
      warnings.push({ code: 'STRUCTURAL_ZEROS', message })
    }
    return warnings
  },
})
