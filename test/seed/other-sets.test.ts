import { describe, expect, it } from 'vitest'
import { removeSet } from '../../seed/loader/remove-set.js'
import { copyEmbassy, edit, makeFolder } from './folders.js'
import { database, EMBASSY, load, rows, snapshot, useSeedDatabase } from './seed-database.js'

useSeedDatabase()

describe('records of others', () => {
  const NOTE = `- slug: note
  government: IRN
  summary: A note.
  citations: [{ source: wire-2019 }]`

  it('can be referred to', async () => {
    await load(EMBASSY)
    await load(makeFolder({ 'statements.yaml': NOTE }), 'mine')
    const sql = "select known_from::text as day from statement where slug = 'note'"
    expect(await rows(sql)).toEqual([{ day: '2019-04-05' }])
  })

  it('are not removed while another set refers to them', async () => {
    const folder = copyEmbassy()
    await load(folder)
    await load(makeFolder({ 'statements.yaml': NOTE }), 'mine')
    const before = await snapshot()
    await expect(removeSet(database, 'embassy')).rejects.toThrow(
      'source "wire-2019" cannot be removed: "note" of the set "mine" refers to it',
    )
    expect(await snapshot()).toEqual(before)
  })

  it('are not removed while a link that would be cleared refers to them', async () => {
    const folder = copyEmbassy()
    await load(folder)
    const restating = `- slug: said-again
  standing: TARGET
  restates: trade-goal
  reporter: IRN
  partner: IRQ
  direction: TOTAL
  scope: UNSPECIFIED
  timeBasis: CUMULATIVE
  amount: 20 billion
  currency: USD
  citations: [{ source: wire-2019 }]`
    await load(makeFolder({ 'trade-volumes.yaml': restating }), 'mine')
    edit(folder, 'figures/trade-volumes.yaml', /- slug: trade-goal\n[^]*?(?=- slug: trade-goal-2018)/, '')
    await expect(load(folder)).rejects.toThrow(
      'trade-volume "trade-goal" cannot be removed: "said-again" of the set "mine" refers to it',
    )
  })

  it('keep their slugs', async () => {
    await load(EMBASSY)
    await database.pool.query("insert into event (slug, event_kind, title) values ('by-hand', 'OTHER', 'By hand')")
    const before = await snapshot()
    const event = (slug: string) =>
      `- { slug: ${slug}, kind: OTHER, title: Mine, citations: [{ source: wire-2019 }] }\n`
    const folder = makeFolder({ 'events.yaml': event('river-war') + event('by-hand') })
    await expect(load(folder, 'mine')).rejects.toThrow(
      /events\.yaml:1:5 event "river-war" slug: is taken by a record of the set "embassy".*\n.*events\.yaml:2:5 event "by-hand" slug: is taken by a record that belongs to no set/,
    )
    expect(await snapshot()).toEqual(before)
  })

  it('are found in a cycle that goes through them', async () => {
    await load(EMBASSY)
    const source = (slug: string, origin: string) =>
      `- { slug: ${slug}, kind: NEWS_ARTICLE, publisher: P, origin: ${origin}, originCertainty: STATED }\n`
    await load(makeFolder({ 'sources.yaml': source('mine', 'wire-2019') }), 'mine')
    const folder = copyEmbassy()
    edit(folder, 'sources.yaml', 'url: https://wire.example/1', 'origin: mine\n  originCertainty: STATED')
    await expect(load(folder)).rejects.toThrow(
      'sources.yaml:7:3 source "wire-2019" origin: leads back to itself: wire-2019 -> mine -> wire-2019',
    )
  })

  it('are not renewed twice', async () => {
    await load(EMBASSY)
    const waiver = `- slug: mine
  issuer: USA
  beneficiary: IRQ
  target: IRN
  covers: [ELECTRICITY]
  renews: waiver-1
  citations: [{ source: wire-2019 }]`
    await expect(load(makeFolder({ 'sanctions-waivers.yaml': waiver }), 'mine')).rejects.toThrow(
      'renews: "waiver-1" is renewed by "waiver-2" already',
    )
  })

  it('are written again by the next load of their set when the tenures of their speakers change', async () => {
    const folder = copyEmbassy()
    await load(folder)
    const mine = makeFolder({ 'statements.yaml': NOTE.replace('government: IRN', 'speaker: envoy\n  madeOn: 2020') })
    await load(mine, 'mine')
    edit(folder, 'officials.yaml', 'role: MINISTER, country: IRQ', 'role: MINISTER, country: IRN')
    const lines: string[] = []
    await load(folder, 'embassy', { log: (line) => lines.push(line) })
    expect(lines).toEqual(['Load the set "mine" again: offices of people who speak in it have changed.'])
    await load(mine, 'mine')
    const sql = "select speaker_country_code as country from statement where slug = 'note'"
    expect(await rows(sql)).toEqual([{ country: 'IRN' }])
  })

  it('are not replaced by another folder of the same name', async () => {
    await load(EMBASSY)
    const other = makeFolder({ 'countries.yaml': '- { code: XAA, name: Elsewhere, kind: STATE }' })
    await expect(load(other)).rejects.toThrow('Load the folder under another name with --name')
    await expect(load(makeFolder({ 'events.yaml': '[]' }))).rejects.toThrow('holds no entries')
  })
})

describe('references', () => {
  it('that find nothing are reported with the nearest name, all at once', async () => {
    const folder = copyEmbassy()
    edit(folder, 'figures/trade-volumes.yaml', '{ source: daily-2019, phrase', '{ source: daily, phrase')
    edit(folder, 'statements.yaml', 'country: IRQ }', 'country: IRK }')
    edit(folder, 'figures/sanctions-waivers.yaml', 'renews: waiver-1', 'renews: gas-bill')
    const before = await snapshot()
    const error = await load(folder).catch((failure: unknown) => failure as Error)
    expect((error as Error).message.split('\n').slice(1)).toEqual([
      '  figures/sanctions-waivers.yaml:8:3 sanctions-waiver "waiver-2" renews: "gas-bill" is a payment, not a sanctions-waiver',
      '  figures/trade-volumes.yaml:13:17 trade-volume "exports-1397" citations[0].source: no source "daily" (nearest: "daily-2019")',
      '  statements.yaml:9:24 statement "rouhani-trade-goal" mentions[1].country: no country "IRK" (nearest: "IRN")',
    ])
    expect(await snapshot()).toEqual(before)
  })

  it('to a record that this load removes find nothing', async () => {
    const folder = copyEmbassy()
    await load(folder)
    edit(folder, 'organisations.yaml', /- \{ slug: river-brigade.*\n/, '')
    await expect(load(folder)).rejects.toThrow('force: no organisation "river-brigade"')
  })
})

it('two loads at once follow one another', async () => {
  const event = (slug: string) => `- { slug: ${slug}, kind: OTHER, title: T, citations: [{ source: wire-2019 }] }\n`
  await load(EMBASSY)
  const slugs = ['a', 'b', 'c', 'd']
  const reports = await Promise.all(slugs.map((slug) => load(makeFolder({ 'events.yaml': event(slug) }), slug)))
  expect(reports.map(({ added }) => added)).toEqual(slugs.map(() => ({ event: 1 })))
  expect(await rows('select version::int from data_state')).toEqual([{ version: 5 }])
})
