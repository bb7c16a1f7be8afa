import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../support/database.js'

const RECORDS = `
INSERT INTO country (code, name, kind, aliases) VALUES ('IRN', 'Iran', 'STATE', '{}'), ('IRQ', 'Iraq', 'STATE', '{}');
INSERT INTO official (slug, name, aliases) VALUES ('o', 'O', '{}');
INSERT INTO source (slug, source_kind, publisher, terminal_slug) VALUES ('s', 'NEWS_ARTICLE', 'P', 's');
INSERT INTO event (slug, event_kind, title) VALUES ('e', 'VISIT', 'E');
INSERT INTO statement (slug, speaker_slug, summary, topics) VALUES ('st', 'o', 'S', '{}');
INSERT INTO figure (slug, kind) VALUES ('f', 'TRADE_VOLUME'), ('w', 'SANCTIONS_WAIVER'), ('p', 'PAYMENT'), ('t', 'FORCE_STRENGTH');
INSERT INTO sanctions_waiver (figure_slug, issuer_code, beneficiary_code, target_code, covers, conditions)
  VALUES ('w', 'IRN', 'IRQ', 'IRN', '{}', '{}');
INSERT INTO dataset (slug, series, publisher, title, edition) VALUES ('d', 'S', 'P', 'T', '1');
INSERT INTO commodity (classification, code, level) VALUES ('HS', 'TOTAL', 0);
CREATE TABLE trade_flow_d PARTITION OF trade_flow FOR VALUES IN ('d');
`

const TRADE =
  'INSERT INTO trade_volume (figure_slug, reporter_code, partner_code, direction, scope, currency, time_basis, rate_per, amount, amount_low, amount_high)'
const FLOW = `INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, status, value_usd)`
const KEY = `'IRN', 'IRQ', 'EXPORT', '2019-01-01', 'ANNUAL', 'HS', 'TOTAL', 'd', 2019`

const refused: [constraint: string, sql: string][] = [
  ['country_code_form', "INSERT INTO country (code, name, kind, aliases) VALUES ('Ira', 'X', 'STATE', '{}')"],
  [
    'country_numeric_form',
    "INSERT INTO country (code, name, kind, aliases, numeric) VALUES ('XAA', 'X', 'STATE', '{}', '4')",
  ],
  ['country_aliases_items', `UPDATE country SET aliases = '{"Iraq",NULL}'`],
  ['country_successor_other', "INSERT INTO country_successor VALUES ('IRN', 'IRN')"],
  ['event_started_on_days', "UPDATE event SET started_on = '2019-04'"],
  ['event_started_on_days', "UPDATE event SET started_on_lower = '2019-04-01', started_on_upper = '2019-04-30'"],
  [
    'event_started_on_days',
    "UPDATE event SET started_on = '2019-04', started_on_lower = '2019-04-30', started_on_upper = '2019-04-01'",
  ],
  [
    'event_started_on_days',
    "UPDATE event SET started_on = '2019-04', started_on_lower = '2019-03-01', started_on_upper = '2019-04-30'",
  ],
  [
    'event_order',
    "UPDATE event SET started_on = '2019', started_on_lower = '2019-01-01', started_on_upper = '2019-12-31', ended_on = '2018', ended_on_lower = '2018-01-01', ended_on_upper = '2018-12-31'",
  ],
  ['event_inferred_from', "UPDATE event SET certainty = 'INFERRED'"],
  [
    'tenure_order',
    "INSERT INTO tenure VALUES ('x', 'o', 'President', 'HEAD_OF_STATE', 'IRN', '2019', '2019-01-01', '2019-12-31', '2018', '2018-01-01', '2018-12-31')",
  ],
  ['source_inferred_from', "UPDATE source SET published_on_certainty = 'INFERRED'"],
  ['source_origin_certainty', "UPDATE source SET origin_certainty = 'STATED'"],
  [
    'source_terminal',
    "INSERT INTO source (slug, source_kind, publisher, terminal_slug) VALUES ('s2', 'NEWS_ARTICLE', 'P', 's')",
  ],
  ['citation_one_record', "INSERT INTO citation (id, source_slug, ordinal) VALUES ('c', 's', 0)"],
  [
    'citation_one_record',
    "INSERT INTO citation (id, source_slug, ordinal, event_slug, figure_slug) VALUES ('c', 's', 0, 'e', 'f')",
  ],
  ['statement_one_speaker', 'UPDATE statement SET speaker_slug = NULL'],
  ['statement_one_speaker', "UPDATE statement SET asserted_by_slug = 's'"],
  ['statement_inferred_from', "UPDATE statement SET certainty = 'INFERRED'"],
  ['mention_one', "INSERT INTO mention (id, statement_slug, ordinal, role) VALUES ('m', 'st', 0, 'SUBJECT')"],
  ['mention_one', "INSERT INTO mention VALUES ('m', 'st', 0, 'SUBJECT', 'IRN', 'o')"],
  ['figure_rank_reason', "UPDATE figure SET rank = 'DEPRECATED'"],
  ['figure_inferred_from', "UPDATE figure SET certainty = 'INFERRED'"],
  ['figure_period', "UPDATE figure SET period_start = '2019-01-01'"],
  ['figure_standing', "UPDATE figure SET standing = 'ACTUAL'"],
  ['trade_volume_rate', `${TRADE} VALUES ('f', 'IRN', 'IRQ', 'TOTAL', 'GOODS', 'USD', 'RATE', NULL, 1, NULL, NULL)`],
  ['trade_volume_rate', `${TRADE} VALUES ('f', 'IRN', 'IRQ', 'TOTAL', 'GOODS', 'USD', 'POINT', 'DAY', 1, NULL, NULL)`],
  [
    'trade_volume_amount',
    `${TRADE} VALUES ('f', 'IRN', 'IRQ', 'TOTAL', 'GOODS', 'USD', 'POINT', NULL, 'NaN', NULL, NULL)`,
  ],
  [
    'trade_volume_lower_bound',
    `${TRADE} VALUES ('f', 'IRN', 'IRQ', 'TOTAL', 'GOODS', 'USD', 'POINT', NULL, 1, 2, NULL)`,
  ],
  [
    'trade_volume_upper_bound',
    `${TRADE} VALUES ('f', 'IRN', 'IRQ', 'TOTAL', 'GOODS', 'USD', 'POINT', NULL, 1, NULL, 0.5)`,
  ],
  [
    'trade_volume_two_countries',
    `${TRADE} VALUES ('f', 'IRN', 'IRN', 'TOTAL', 'GOODS', 'USD', 'POINT', NULL, 1, NULL, NULL)`,
  ],
  [
    'payment_rate',
    "INSERT INTO payment (figure_slug, payer_code, payee_code, amount, currency, time_basis) VALUES ('p', 'IRQ', 'IRN', 1, 'USD', 'RATE')",
  ],
  [
    'force_strength_one_force',
    "INSERT INTO force_strength (figure_slug, host_code, persons, bound) VALUES ('t', 'IRQ', 5, 'ABOUT')",
  ],
  ['waiver_term_length', "INSERT INTO waiver_term (id, waiver_slug, ordinal) VALUES ('t', 'w', 0)"],
  ['waiver_term_duration', "INSERT INTO waiver_term (id, waiver_slug, ordinal, duration_days) VALUES ('t', 'w', 0, 0)"],
  [
    'waiver_term_inferred_from',
    "INSERT INTO waiver_term (id, waiver_slug, ordinal, duration_days, certainty) VALUES ('t', 'w', 0, 90, 'INFERRED')",
  ],
  ['trade_flow_missing', `${FLOW} VALUES (${KEY}, 'REPORTED', NULL)`],
  ['trade_flow_value', `${FLOW} VALUES (${KEY}, 'REPORTED', -1)`],
  ['trade_flow_value', `${FLOW} VALUES (${KEY}, 'REPORTED', 'NaN')`],
  ['trade_flow_year', `${FLOW} VALUES (${KEY.replace(/2019$/, '2018')}, 'REPORTED', 1)`],
  ['data_state_one_row', 'INSERT INTO data_state (id) VALUES (2)'],
]

const accepted: string[] = [
  "UPDATE event SET started_on = '2019-04', started_on_lower = '2019-04-01', started_on_upper = '2019-04-30'",
  "UPDATE statement SET speaker_slug = NULL, speaker_country_code = 'IRN'",
  "INSERT INTO citation (id, source_slug, ordinal, event_slug) VALUES ('c', 's', 0, 'e')",
  `${TRADE} VALUES ('f', 'IRN', 'IRQ', 'TOTAL', 'GOODS', 'USD', 'RATE', 'MONTH', 1, 1, 2)`,
  "INSERT INTO waiver_term (id, waiver_slug, ordinal, duration_days) VALUES ('t', 'w', 0, 90)",
  `${FLOW} VALUES (${KEY}, 'ZERO_OR_NOT_REPORTED', NULL)`,
]

describe('the tables', () => {
  let client: pg.Client
  beforeAll(async () => {
    client = new pg.Client(await createDatabase('checks'))
    await client.connect()
    await client.query(RECORDS)
  })
  afterAll(() => client.end())

  async function attempt(sql: string): Promise<void> {
    await client.query('BEGIN')
    try {
      await client.query(sql)
    } finally {
      await client.query('ROLLBACK')
    }
  }

  it.each(refused)('refuse what breaks %s: %s', async (constraint, sql) => {
    await expect(attempt(sql)).rejects.toMatchObject({ code: '23514', constraint })
  })

  it.each(accepted)('accept %s', async (sql) => {
    await attempt(sql)
  })

  it('hold no null in place of an empty list', async () => {
    await expect(attempt('UPDATE country SET aliases = NULL')).rejects.toMatchObject({ code: '23502' })
  })
})
