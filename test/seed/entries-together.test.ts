import { describe, expect, it } from 'vitest'
import { checkEntries } from '../../seed/loader/check-entries.js'
import { checkSense } from '../../seed/loader/check-sense.js'
import { ENTRY_KINDS, type FileKind } from '../../seed/loader/kinds.js'
import { formatProblem } from '../../seed/loader/problems.js'
import { parseEntries } from '../../seed/loader/read-file.js'
import { collectTenures } from '../../seed/loader/speaker-country.js'
import { CITED, TRADE, PAYMENT, WAIVER, EVENT, STATEMENT, SOURCE, findings } from './findings.js'

describe('entries together', () => {
  it('may not share a slug, figures of all kinds among themselves', async () => {
    expect(await findings('sources', [SOURCE, SOURCE])).toEqual(['slug: is taken: f.yaml:1:5 source "x" has it'])
    const raw = (['trade-volumes', 'payments'] as const).flatMap(
      (kind) =>
        parseEntries(`${kind}.yaml`, ENTRY_KINDS[kind], `- { ${kind === 'payments' ? PAYMENT : TRADE} }`).entries,
    )
    expect(checkEntries(raw).problems.map(formatProblem)).toEqual([
      'payments.yaml:1:5 payment "x" slug: is taken: trade-volumes.yaml:1:5 trade-volume "x" has it',
    ])
  })

  it('tell every fault at once, with line and column', () => {
    const yaml = `- slug: a
  kind: NEWS_ARTICLE
  publisher: P
  url: nowhere
-
  slug: b
  publisher: P
  publishedOn: 2019-13
- 5`
    const { problems } = checkEntries(parseEntries('f.yaml', 'source', yaml).entries)
    expect(problems.map(formatProblem)).toEqual([
      'f.yaml:4:3 source "a" url: must be an http(s) URL',
      'f.yaml:6:3 source "b" kind: is missing',
      'f.yaml:8:3 source "b" publishedOn: "2019-13" is no date: write 2019, 2019-04 or 2019-04-06',
      'f.yaml:9:3 source number 3 must be a group of fields',
    ])
  })

  it('may not lead round in a circle', async () => {
    const source = (slug: string, origin: string) =>
      `slug: ${slug}, kind: NEWS_ARTICLE, publisher: P, origin: ${origin}, originCertainty: STATED`
    expect(
      await findings('sources', [source('in', 'a'), source('a', 'b'), source('b', 'c'), source('c', 'a')]),
    ).toEqual(['origin: leads back to itself: a -> b -> c -> a'])
    expect(await findings('events', [`${EVENT}, partOf: y`, `${EVENT.replace('x', 'y')}, partOf: x`])).toEqual([
      'partOf: leads back to itself: x -> y -> x',
    ])
    expect(await findings('trade-volumes', [`${TRADE}, restates: x`])).toEqual([
      'restates: leads back to itself: x -> x',
    ])
  })

  it('may not renew one waiver twice', async () => {
    const renewal = (slug: string) => `${WAIVER.replace('slug: x', `slug: ${slug}`)}, renews: x`
    expect(await findings('sanctions-waivers', [WAIVER, renewal('y'), renewal('z')])).toEqual([
      'renews: "x" is renewed by "y" already',
    ])
  })

  it('are warned of where a renewal has other parties', async () => {
    const renewal = `${WAIVER.replace('slug: x', 'slug: y').replace('target: IRN', 'target: SYR')}, renews: x`
    expect(await findings('sanctions-waivers', [WAIVER, renewal])).toEqual(['renews: "x" has another target: IRN'])
  })

  it('may not share the short codes of present countries', async () => {
    const country = (code: string, kind: string) => `code: ${code}, name: N, kind: ${kind}, alpha2: XA`
    expect(await findings('countries', [country('XAA', 'STATE'), country('XAB', 'HISTORIC')])).toEqual([])
    expect(await findings('countries', [country('XAA', 'STATE'), country('XAB', 'STATE')])).toEqual([
      'alpha2: "XA" is that of XAA already',
    ])
  })
})

describe('speakers and their offices', () => {
  const parse = (kind: FileKind, yaml: string) =>
    checkEntries(parseEntries('f.yaml', ENTRY_KINDS[kind], yaml).entries).entries
  const officials = parse(
    'officials',
    `- slug: a
  name: A
  tenures:
    - { office: One, role: OTHER, country: IRN, startedOn: 2018-03, endedOn: 2019-04-06 }
    - { office: Two, role: OTHER, country: IRQ, startedOn: 2019-04-06 }
- { slug: b, name: B }`,
  )
  const findingsOf = async (statement: string) => {
    const entries = [...officials, ...parse('statements', `- { slug: x, summary: S, ${CITED}, ${statement} }`)]
    const { problems, warnings } = checkSense(entries, await collectTenures(undefined, entries), { shortQuotes: false })
    return { problems: problems.map(({ message }) => message), warnings: warnings.map(({ message }) => message) }
  }

  it('are in order where one office covers the day', async () => {
    expect(await findingsOf('speaker: a, madeOn: 2019-04-05')).toEqual({ problems: [], warnings: [] })
    expect(await findingsOf('speaker: a, madeOn: 2018-03-01')).toEqual({ problems: [], warnings: [] })
  })

  it('need a country where offices of two countries cover the day', async () => {
    const problems = ['held offices of IRN and IRQ on 2019-04-06: give speakerCountry']
    expect(await findingsOf('speaker: a, madeOn: 2019-04-06')).toEqual({ problems, warnings: [] })
    expect(await findingsOf('speaker: a, madeOn: 2019-04-06, speakerCountry: IRQ')).toEqual({
      problems: [],
      warnings: [],
    })
  })

  it('are warned of where no office covers the day', async () => {
    const warned = (slug: string, day: string) => ({ problems: [], warnings: [`"${slug}" held no office on ${day}`] })
    expect(await findingsOf('speaker: a, madeOn: 2018-02-28')).toEqual(warned('a', '2018-02-28'))
    expect(await findingsOf('speaker: b, madeOn: 2019')).toEqual(warned('b', '2019'))
    expect(await findingsOf('speaker: b, madeOn: 2019, speakerCountry: IRN')).toEqual({ problems: [], warnings: [] })
  })
})

describe('terms of waivers', () => {
  const term = (dates: string) => findings('sanctions-waivers', [`${WAIVER}, ${dates}, ${CITED} }]`])

  it.each(['2019-06-15', '2019-06-19', '2019-06', '2019'])('of 90 days from 19 March may end %s', async (day) => {
    expect(await term(`effectiveOn: 2019-03-19, terms: [{ durationDays: 90, expiresOn: ${day}`)).toEqual([])
  })

  it('cannot end before they begin', async () => {
    expect(await term('effectiveOn: 2019-03-19, terms: [{ expiresOn: 2019-03-18')).toEqual([
      'terms[0].expiresOn: is before effectiveOn 2019-03-19',
    ])
  })
})

describe('quoted wording', () => {
  const quoting = (words: number) =>
    `${STATEMENT}, renditions: [{ source: s, channel: PRESS, gist: G, wording: ${Array(words).fill('w').join(' ')} }]`

  it('stays within 25 words in what ships, and is free in sets of users', async () => {
    expect(await findings('statements', [quoting(25)], { shortQuotes: true })).toEqual([])
    expect(await findings('statements', [quoting(26)], { shortQuotes: true })).toEqual([
      'renditions[0].wording: must be at most 25 words here',
    ])
    expect(await findings('statements', [quoting(2000)])).toEqual([])
  })
})
