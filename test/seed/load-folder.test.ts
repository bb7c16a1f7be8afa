import { describe, expect, it } from 'vitest'
import { removeSet } from '../../seed/loader/remove-set.js'
import { addFiles, copyEmbassy, edit } from './folders.js'
import { database, EMBASSY, load, rows, snapshot, useSeedDatabase } from './seed-database.js'

useSeedDatabase()

describe('loading a folder', () => {
  it('reports what it added, by kind', async () => {
    const report = await load(EMBASSY)
    expect(report.added).toEqual({
      country: 4,
      organisation: 2,
      official: 2,
      source: 5,
      event: 3,
      statement: 5,
      'trade-volume': 3,
      'gas-import': 1,
      'electricity-import': 1,
      'force-strength': 1,
      payment: 1,
      'sanctions-waiver': 2,
    })
    expect(report.warnings).toEqual([])
  })

  it('keeps amounts exact and Iranian months as Gregorian days', async () => {
    await load(EMBASSY)
    const sql = `select slug, amount::text, amount_low::text as low, period_start::text as start, period_end::text as end
      from figure join trade_volume on figure_slug = slug order by slug`
    expect(await rows(sql)).toEqual([
      { slug: 'exports-1397', amount: '6607000000', low: null, start: '2018-03-21', end: '2018-11-21' },
      { slug: 'trade-goal', amount: '20000000000', low: '19500000000', start: null, end: null },
      { slug: 'trade-goal-2018', amount: '3163343248', low: null, start: null, end: null },
    ])
  })

  it('stores each partial date as reported with its first and last day', async () => {
    await load(EMBASSY)
    const sql = `select ended_on as text, ended_on_lower::text as lower, ended_on_upper::text as upper
      from tenure where id = 'envoy/ambassador/2016'`
    expect(await rows(sql)).toEqual([{ text: '2018-06', lower: '2018-06-01', upper: '2018-06-30' }])
  })

  it('lists the countries of a figure in the order of its kind', async () => {
    await load(EMBASSY)
    const sql = `select figure_slug as figure, string_agg(country_code, ' ' order by ordinal) as codes
      from figure_country group by 1 order by 1`
    expect(await rows(sql)).toEqual([
      { figure: 'brigade-strength', codes: 'IRQ IRN' },
      { figure: 'exports-1397', codes: 'IRN IRQ' },
      { figure: 'gas-a-day', codes: 'IRQ IRN' },
      { figure: 'gas-bill', codes: 'IRQ IRN' },
      { figure: 'power', codes: 'IRQ IRN' },
      { figure: 'trade-goal', codes: 'IRN IRQ' },
      { figure: 'trade-goal-2018', codes: 'IRN IRQ' },
      { figure: 'waiver-1', codes: 'USA IRQ IRN' },
      { figure: 'waiver-2', codes: 'USA IRQ IRN' },
    ])
  })

  it('follows reprints to the end of their chain', async () => {
    await load(EMBASSY)
    const sql = 'select slug, terminal_slug as terminal from source order by slug'
    expect(await rows(sql)).toEqual([
      { slug: 'daily-2019', terminal: 'wire-2019' },
      { slug: 'gazette-2013', terminal: 'gazette-2013' },
      { slug: 'reprint-2019', terminal: 'wire-2019' },
      { slug: 'undated', terminal: 'undated' },
      { slug: 'wire-2019', terminal: 'wire-2019' },
    ])
  })

  it('takes as known from: the keyed day, or the day by which a source or its origin had appeared', async () => {
    await load(EMBASSY)
    const sql = `select slug, known_from::text as day from
      (select slug, known_from from event union all select slug, known_from from statement
       union all select slug, known_from from figure) r order by slug collate "C"`
    const days = new Map((await rows<{ slug: string; day: string | null }>(sql)).map(({ slug, day }) => [slug, day]))
    expect(days.get('visit-to-tehran')).toBe('2019-04-05') // the origin of its passage
    expect(days.get('meeting-in-tehran')).toBe('2019-04-01') // keyed
    expect(days.get('river-war')).toBeNull() // an undated source never counts
    expect(days.get('rouhani-trade-goal')).toBe('2019-04-05') // through a rendition
    expect(days.get('envoy-on-gas')).toBe('2013-08-31') // a month counts from its end
    expect(days.get('baghdad-denies')).toBe('2019-04-05') // through the origin of the source
    expect(days.get('daily-asserts')).toBe('2019-04-05') // the article itself
    expect(days.get('waiver-2')).toBe('2013-08-31') // through a term
    expect(days.get('waiver-1')).toBe('2019-04-05')
  })

  it('gives a statement the country of the office that its speaker held that day', async () => {
    await load(EMBASSY)
    const sql = 'select slug, speaker_country_code as country from statement order by slug'
    expect(await rows(sql)).toEqual([
      { slug: 'baghdad-denies', country: 'IRQ' },
      { slug: 'daily-asserts', country: null },
      { slug: 'envoy-on-gas', country: 'USA' },
      { slug: 'envoy-on-power', country: 'IRQ' },
      { slug: 'rouhani-trade-goal', country: 'IRN' },
    ])
  })

  it('names what hangs on a record after the record', async () => {
    await load(EMBASSY)
    const ids = await rows<{ id: string }>(
      `select id from citation union all select id from tenure union all select id from mention
       union all select id from rendition union all select id from waiver_term`,
    )
    const all = ids.map(({ id }) => id)
    expect(all).toContain('statement:rouhani-trade-goal/1')
    expect(all).toContain('tenure:hassan-rouhani/president-of-iran/2013-08-03/1')
    expect(all).toContain('term:waiver-2/2/2')
    expect(all).toContain('envoy/ambassador/2016')
    expect(all.filter((id) => id.includes('@'))).toEqual([])
  })

  it('leaves nothing behind when it only checks', async () => {
    const before = await snapshot()
    const report = await load(EMBASSY, 'embassy', { dryRun: true })
    expect(report.added.statement).toBe(5)
    expect(await snapshot()).toEqual(before)
  })
})

describe('loading a folder again', () => {
  it('changes nothing when the files are the same', async () => {
    await load(EMBASSY)
    const before = await snapshot()
    const report = await load(EMBASSY)
    expect(report).toMatchObject({ changed: false, added: {}, updated: {}, removed: {} })
    expect(report.unchanged.statement).toBe(5)
    expect(await snapshot()).toEqual(before)
  })

  it('changes no record when only comments, order of fields and spelled-out defaults differ', async () => {
    const folder = copyEmbassy()
    await load(folder)
    edit(
      folder,
      'events.yaml',
      '  kind: VISIT\n  title: A visit to Tehran\n',
      '  # a comment\n  title: A visit to Tehran\n  certainty: STATED\n  kind: VISIT\n',
    )
    const before = await snapshot()
    expect(await load(folder)).toMatchObject({ changed: false, updated: {} })
    const after = await snapshot()
    expect({ ...after, seed_set: [] }).toEqual({ ...before, seed_set: [] })
  })

  it('raises the data version once where something changed', async () => {
    const folder = copyEmbassy()
    await load(folder)
    edit(folder, 'statements.yaml', 'He wants trade to grow.', 'He wants more trade.')
    await load(folder)
    await load(folder)
    expect(await rows('select version::int from data_state')).toEqual([{ version: 2 }])
  })

  it('gives the same rows as loading the edited files afresh', async () => {
    const folder = copyEmbassy()
    await load(folder)
    edit(folder, 'officials.yaml', 'startedOn: 2018-07', 'startedOn: 2018-05') // both offices in June 2018
    edit(folder, 'officials.yaml', 'endedOn: 2021-08-03', 'endedOn: 2021-08-05')
    edit(folder, 'sources.yaml', 'publishedOn: 2019-04-05', 'publishedOn: 2019-03-30')
    edit(folder, 'statements.yaml', '    - { role: ADDRESSEE, official: envoy }\n', '')
    edit(folder, 'events.yaml', 'countries: [IRQ, IRN]', 'countries: [IRN, USA]')
    edit(folder, 'figures/gas-imports.yaml', 'amount: 1.5', 'amount: 1.45')
    edit(folder, 'figures/sanctions-waivers.yaml', '  renews: waiver-1\n', '')
    edit(
      folder,
      'figures/sanctions-waivers.yaml',
      '  effectiveOn: 2018-11-05\n',
      '  effectiveOn: 2018-11-05\n  renews: waiver-2\n',
    )
    edit(folder, 'figures/trade-volumes.yaml', '  restates: trade-goal-2018\n', '')
    edit(folder, 'countries.yaml', 'successors: [IRQ]', 'successors: [IRN, IRQ]')
    edit(folder, 'sources.yaml', /  origin: daily-2019\n  originCertainty: STATED\n/, '')
    const report = await load(folder)
    expect(report.updated).toMatchObject({
      country: 1,
      official: 2,
      source: 2,
      statement: 1,
      event: 1,
      'gas-import': 1,
      'sanctions-waiver': 2,
    })
    const updated = await snapshot()
    await removeSet(database, 'embassy')
    await load(folder)
    const fresh = await snapshot()
    expect({ ...updated, data_state: [] }).toEqual({ ...fresh, data_state: [] })
  })

  it('gives statements another country when the tenure of their speaker changes', async () => {
    const folder = copyEmbassy()
    await load(folder)
    edit(folder, 'officials.yaml', 'role: MINISTER, country: IRQ', 'role: MINISTER, country: IRN')
    await load(folder)
    const sql = "select speaker_country_code as country from statement where slug = 'envoy-on-power'"
    expect(await rows(sql)).toEqual([{ country: 'IRN' }])
  })

  it('removes what is gone from the files', async () => {
    const folder = copyEmbassy()
    await load(folder)
    addFiles(folder, { 'figures/payments.yaml': '[]', 'figures/sanctions-waivers.yaml': '[]' })
    expect((await load(folder)).removed).toEqual({ payment: 1, 'sanctions-waiver': 2 })
    expect(await rows('select slug from figure order by 1')).toHaveLength(6)
    expect(await rows('select * from waiver_term')).toEqual([])
  })

  it('keeps a figure that became another kind', async () => {
    const folder = copyEmbassy()
    await load(folder)
    addFiles(folder, {
      'figures/electricity-imports.yaml': '[]',
      'figures/gas-imports.yaml': `- slug: power
  standing: ESTIMATE
  importer: IRQ
  exporter: IRN
  timeBasis: CUMULATIVE
  amount: 3
  unit: BCM
  citations: [{ source: wire-2019 }]`,
    })
    expect(await load(folder)).toMatchObject({
      added: { 'gas-import': 1 },
      removed: { 'electricity-import': 1, 'gas-import': 1 },
    })
    expect(await rows("select kind from figure where slug = 'power'")).toEqual([{ kind: 'GAS_IMPORT' }])
    expect(await rows('select * from electricity_import')).toEqual([])
  })

  it('removes chains of origins, parts and renewals with the set', async () => {
    await load(EMBASSY)
    await removeSet(database, 'embassy')
    const left = await snapshot()
    expect(Object.entries(left).filter(([table, found]) => found.length > 0 && table !== 'data_state')).toEqual([])
  })
})
