import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface Status {
  on: string
  state: string
  active: boolean | null
  reason: string | null
  waiver: { slug: string } | null
  daysLeft: number | null
}

async function statusOn(on: string, { pair = ['IRQ', 'IRN'], asOf }: { pair?: string[]; asOf?: string } = {}) {
  const { bilateral } = await service.data<{ bilateral: { waiverStatus: Status } }>(
    `query($country: CountryCode!, $partner: CountryCode!, $asOf: Date, $on: Date!) {
      bilateral(country: $country, partner: $partner, asOf: $asOf) { waiverStatus(on: $on) { on state active reason daysLeft waiver { slug } } } }`,
    { country: pair[0], partner: pair[1], asOf, on },
  )
  return bilateral.waiverStatus
}

// Worked out by hand from the reported dates: [day, state, active, days left, waiver].
test.for([
  ['2018-10-01', 'NOT_YET_GRANTED', false, null, null],
  ['2018-11-04', 'NOT_YET_GRANTED', false, null, null],
  ['2018-11-05', 'ACTIVE', true, 45, '2018-11'],
  ['2018-12-19', 'ACTIVE', true, 1, '2018-11'],
  ['2018-12-20', 'ACTIVE', true, 89, '2018-12'],
  ['2019-01-15', 'ACTIVE', true, 63, '2018-12'],
  ['2019-04-06', 'ACTIVE', true, 72, '2019-03'],
  ['2019-06-17', 'ACTIVE', true, 0, '2019-03'],
  ['2019-06-18', 'ACTIVE', true, 0, '2019-03'],
  ['2019-06-19', 'ACTIVE', true, null, '2019-06'],
  ['2019-09-17', 'ACTIVE', true, null, '2019-06'],
  ['2019-09-18', 'DISPUTED', null, null, '2019-06'],
  ['2019-10-01', 'DISPUTED', null, null, '2019-06'],
  ['2019-10-17', 'ACTIVE', true, 120, '2019-10'],
  ['2020-05-10', 'ACTIVE', true, 16, '2020-04'],
  ['2020-07-01', 'ACTIVE', true, 84, '2020-05'],
  ['2020-10-01', 'ACTIVE', true, 52, '2020-09'],
  ['2021-03-01', 'ACTIVE', true, 36, '2021-01'],
  ['2022-11-10', 'UNKNOWN', null, null, '2022-11'],
  ['2023-07-16', 'UNKNOWN', null, null, '2023-03'],
  ['2025-03-07', 'ACTIVE', true, 1, '2024-11'],
  ['2025-03-08', 'ACTIVE', true, 0, '2024-11'],
  ['2025-03-09', 'ENDED', false, null, '2024-11'],
  ['2025-03-10', 'ENDED', false, null, '2024-11'],
] as const)('on %s the state is %s', async ([on, state, active, daysLeft, grant]) => {
  const status = await statusOn(on)
  expect(status).toMatchObject({ on, state, active, daysLeft })
  expect(status.waiver?.slug ?? null).toBe(grant && `us-waiver-iraq-${grant}`)
  if (active !== true) expect(status.reason, 'what is not simply in force is explained').not.toBeNull()
})

test('every pair of issuer, beneficiary and target has the same status', async () => {
  for (const pair of [
    ['IRN', 'IRQ'],
    ['USA', 'IRQ'],
    ['IRN', 'USA'],
  ]) {
    expect(await statusOn('2019-10-01', { pair })).toEqual(await statusOn('2019-10-01'))
  }
})

describe('the reason says', () => {
  test.for([
    ['2018-10-01', /first waiver began on 2018-11-05/],
    ['2019-06-18', /ended on 2019-06-17, the next began on 2019-06-19/],
    ['2019-06-19', /disagree on the end: 2019-09-17 \(90 days\) or 2019-10-17 \(120 days\)/],
    ['2019-10-01', /until 2019-09-17 \(90 days\), by another until 2019-10-17 \(120 days\)/],
    ['2022-09-01', /inferred, not reported: the renewal of March 2024/],
    ['2022-11-10', /too coarse to tell: the waiver began between 2022-11-01 and 2022-11-30/],
    ['2025-03-10', /ended on 2025-03-08 and was not renewed/],
  ] as const)('on %s: %s', async ([on, reason]) => {
    expect((await statusOn(on)).reason).toMatch(reason)
  })

  test('nothing of a plain day', async () => {
    expect((await statusOn('2019-04-06')).reason).toBeNull()
  })
})

describe('as of a day', () => {
  test('a dispute begins with the report of a rival length', async () => {
    expect(await statusOn('2019-07-01', { asOf: '2019-07-01' })).toMatchObject({ state: 'ACTIVE', daysLeft: 78 })
    expect(await statusOn('2019-10-01', { asOf: '2019-10-01' })).toMatchObject({ state: 'LAPSED', active: false })
    expect(await statusOn('2019-10-01', { asOf: '2020-03-01' })).toMatchObject({ state: 'DISPUTED', active: null })
  })

  test('days ahead of what was known are unknown, not ended', async () => {
    const status = await statusOn('2019-08-01', { asOf: '2019-04-05' })
    expect(status).toMatchObject({ state: 'UNKNOWN', active: null, daysLeft: null })
    expect(status.reason).toBe(
      'As of 2019-04-05 the last waiver known was to end on 2019-06-17; of the days after nothing is known yet.',
    )
  })

  test('it ended only once it is known that it was not renewed', async () => {
    expect(await statusOn('2025-03-10', { asOf: '2025-03-20' })).toMatchObject({ state: 'ENDED' })
    await service.pool.query("UPDATE event SET known_from = '2025-04-01' WHERE event_kind = 'LAPSE'")
    const status = await statusOn('2025-03-10', { asOf: '2025-03-20' })
    expect(status).toMatchObject({ state: 'LAPSED', active: false })
    expect(status.reason).toMatch(/no renewal is known/)
  })

  test('before the first report no waiver is known', async () => {
    expect(await statusOn('2018-11-09', { asOf: '2018-11-09' })).toMatchObject({ state: 'UNKNOWN', waiver: null })
  })
})

describe('in other chains of waivers', () => {
  async function add(
    slug: string,
    effectiveOn: string,
    days: number | null,
    { beneficiary, target } = { beneficiary: 'TUR', target: 'RUS' },
  ): Promise<void> {
    const [lower, upper] =
      effectiveOn.length === 10 ? [effectiveOn, effectiveOn] : [`${effectiveOn}-01`, `${effectiveOn}-28`]
    await service.pool.query(
      `INSERT INTO figure (slug, kind, known_from) VALUES ($1, 'SANCTIONS_WAIVER', '2000-01-01')`,
      [slug],
    )
    await service.pool.query(
      `INSERT INTO sanctions_waiver (figure_slug, issuer_code, beneficiary_code, target_code, covers, conditions, effective_on, effective_on_lower, effective_on_upper)
       VALUES ($1, 'USA', $5, $6, '{}', '{}', $2, $3, $4)`,
      [slug, effectiveOn, lower, upper, beneficiary, target],
    )
    if (days === null) return
    await service.pool.query(
      `INSERT INTO waiver_term (id, waiver_slug, ordinal, duration_days) VALUES ($1 || '/0', $1, 0, $2)`,
      [slug, days],
    )
  }
  const on = (day: string): Promise<Status> => statusOn(day, { pair: ['USA', 'TUR'] })

  test('a gap of more than two days is a lapse, one of two is none', async () => {
    await add('gap-1', '2010-01-01', 30)
    await add('gap-2', '2010-02-02', 30)
    await add('gap-3', '2010-03-07', 30)
    expect(await on('2010-02-01')).toMatchObject({ state: 'ACTIVE', daysLeft: 0 })
    const lapsed = await on('2010-03-05')
    expect(lapsed).toMatchObject({ state: 'LAPSED', active: false, waiver: { slug: 'gap-2' } })
    expect(lapsed.reason).toBe('The waiver before ended on 2010-03-04, the next began on 2010-03-07.')
  })

  test('after the last one, without word of its end, it has lapsed', async () => {
    expect(await on('2012-01-01')).toMatchObject({ state: 'LAPSED', active: false, waiver: { slug: 'gap-3' } })
  })

  test('one without a length is unknown from its first day until the next begins, and no longer', async () => {
    await add('open', '2013-01-01', null)
    expect(await on('2013-06-01')).toMatchObject({ state: 'UNKNOWN', active: null, waiver: { slug: 'open' } })
    expect((await on('2013-06-01')).reason).toMatch(/began on 2013-01-01 and ended on 2013-01-01 or later/)
    await add('closed', '2014-01-01', 30)
    expect(await on('2013-06-01')).toMatchObject({ state: 'UNKNOWN' })
    expect(await on('2015-01-01')).toMatchObject({ state: 'LAPSED', waiver: { slug: 'closed' } })
  })

  test('what is known to be wrong decides nothing, be it the waiver or its only length', async () => {
    await add('wrong', '2016-01-01', 30)
    await service.pool.query("UPDATE figure SET rank = 'DEPRECATED', rank_reason = 'a test' WHERE slug = 'wrong'")
    expect(await on('2016-01-15')).toMatchObject({ state: 'LAPSED', waiver: { slug: 'closed' } })
    await add('wrong-length', '2016-06-01', 30)
    await service.pool.query("UPDATE waiver_term SET rank = 'DEPRECATED' WHERE waiver_slug = 'wrong-length'")
    expect(await on('2016-06-15')).toMatchObject({ state: 'UNKNOWN', daysLeft: null, waiver: { slug: 'wrong-length' } })
  })

  test('of two that overlap the one that lasts longer counts', async () => {
    await add('long', '2017-01-01', 365)
    await add('short', '2017-03-01', 30)
    expect(await on('2017-03-15')).toMatchObject({ state: 'ACTIVE', daysLeft: 292, waiver: { slug: 'long' } })
    expect(await on('2018-02-01')).toMatchObject({ state: 'LAPSED', waiver: { slug: 'long' } })
  })

  test('a seam after a disputed end is disputed, one before a coarse beginning unknown', async () => {
    await add('rival', '2018-05-01', 30)
    await service.pool.query(
      "INSERT INTO waiver_term (id, waiver_slug, ordinal, duration_days) VALUES ('rival/1', 'rival', 1, 60)",
    )
    await add('after-rival', '2018-07-02', 10)
    expect(await on('2018-07-01')).toMatchObject({ state: 'DISPUTED', active: null, waiver: { slug: 'rival' } })
    await add('before-coarse', '2018-09-01', 28)
    await add('coarse', '2018-10', 60)
    const status = await on('2018-09-30')
    expect(status).toMatchObject({ state: 'UNKNOWN', active: null, waiver: { slug: 'before-coarse' } })
    expect(status.reason).toMatch(/ended on 2018-09-29, the next began between 2018-10-01 and 2018-10-28/)
  })

  test('days to come are unknown after the last one, unless it is known that it was not renewed', async () => {
    await add('to-come', '2031-01-01', 30)
    expect(await on('2031-01-15')).toMatchObject({ state: 'ACTIVE' })
    expect(await on('2050-01-01')).toMatchObject({ state: 'UNKNOWN', active: null })
    expect(await statusOn('2050-01-01')).toMatchObject({ state: 'ENDED', active: false })
  })

  test('waivers for others make no seam and no end', async () => {
    const target = (day: string): Promise<Status> => statusOn(day, { pair: ['USA', 'CUB'] })
    await add('for-colombia', '2010-01-01', 30, { beneficiary: 'COL', target: 'CUB' })
    await add('for-peru', '2010-02-02', 30, { beneficiary: 'PER', target: 'CUB' })
    expect(await target('2010-02-01')).toMatchObject({ state: 'LAPSED', waiver: { slug: 'for-colombia' } })
    await service.pool.query(
      `INSERT INTO event (slug, event_kind, title, started_on, started_on_lower, started_on_upper, known_from)
       VALUES ('lapse-of-colombia', 'LAPSE', 'Not renewed', '2010-02', '2010-02-01', '2010-02-28', '2010-02-28')`,
    )
    await service.pool.query(
      `INSERT INTO event_country (event_slug, country_code, ordinal) VALUES ('lapse-of-colombia', 'USA', 0), ('lapse-of-colombia', 'COL', 1), ('lapse-of-colombia', 'CUB', 2)`,
    )
    expect(await statusOn('2012-01-01', { pair: ['USA', 'COL'] })).toMatchObject({ state: 'ENDED' })
    expect(await statusOn('2012-01-01', { pair: ['USA', 'PER'] })).toMatchObject({ state: 'LAPSED' })
    expect(await target('2012-01-01')).toMatchObject({ state: 'LAPSED', waiver: { slug: 'for-peru' } })
  })

  test('a renewal without dates is unknown after what it renews, and spoils no other day', async () => {
    const chain = { beneficiary: 'GEO', target: 'RUS' }
    await add('dated', '2010-01-01', 30, chain)
    await add('undated', '2010-02', 90, chain)
    await service.pool.query(
      `UPDATE sanctions_waiver SET effective_on = NULL, effective_on_lower = NULL, effective_on_upper = NULL, renews_slug = 'dated' WHERE figure_slug = 'undated'`,
    )
    const at = (day: string): Promise<Status> => statusOn(day, { pair: ['USA', 'GEO'] })
    expect(await at('2009-06-01')).toMatchObject({ state: 'NOT_YET_GRANTED' })
    expect(await at('2010-01-10')).toMatchObject({ state: 'ACTIVE', daysLeft: 21, waiver: { slug: 'dated' } })
    expect(await at('2010-02-15')).toMatchObject({ state: 'UNKNOWN', waiver: { slug: 'undated' } })
    await add('dated-again', '2011-01-01', 30, chain)
    await add('dated-at-last', '2012-01-01', 30, chain)
    expect(await at('2010-01-10')).toMatchObject({ state: 'ACTIVE' })
    expect(await at('2011-06-01')).toMatchObject({ state: 'LAPSED', waiver: { slug: 'dated-again' } })
  })

  test('the end of a waiver for dealings with one country is not the end of one for another', async () => {
    await add('colombia-russia', '2010-01-15', 30, { beneficiary: 'COL', target: 'RUS' })
    expect(await statusOn('2012-01-01', { pair: ['COL', 'RUS'] })).toMatchObject({ state: 'LAPSED' })
    expect(await statusOn('2012-01-01', { pair: ['COL', 'CUB'] })).toMatchObject({ state: 'ENDED' })
  })
})
