import { describe, expect, it } from 'vitest'
import { checkEntries } from '../../seed/loader/check-entries.js'
import { checkLinks } from '../../seed/loader/check-links.js'
import { checkSense } from '../../seed/loader/check-sense.js'
import { ENTRY_KINDS, type FileKind } from '../../seed/loader/kinds.js'
import { formatProblem } from '../../seed/loader/problems.js'
import { parseEntries } from '../../seed/loader/read-file.js'
import { collectTenures } from '../../seed/loader/speaker-country.js'

const CITED = 'citations: [{ source: s }]'
const TRADE = `slug: x, standing: ACTUAL, reporter: IRN, partner: IRQ, direction: TOTAL, scope: GOODS, timeBasis: CUMULATIVE, amount: 10, currency: USD, ${CITED}`
const GAS = `slug: x, standing: ACTUAL, importer: IRQ, exporter: IRN, timeBasis: CUMULATIVE, amount: 10, unit: BCM, ${CITED}`
const POWER = `slug: x, standing: ACTUAL, importer: IRQ, exporter: IRN, timeBasis: POINT, amount: 10, unit: GW, ${CITED}`
const FORCE = `slug: x, standing: ACTUAL, host: IRQ, operator: USA, persons: 5200, bound: ABOUT, ${CITED}`
const PAYMENT = `slug: x, standing: ACTUAL, payer: IRQ, payee: IRN, amount: 10, currency: USD, timeBasis: CUMULATIVE, ${CITED}`
const WAIVER = `slug: x, issuer: USA, beneficiary: IRQ, target: IRN, covers: [ELECTRICITY], ${CITED}`
const EVENT = `slug: x, kind: VISIT, title: T, ${CITED}`
const STATEMENT = `slug: x, government: IRQ, summary: S, ${CITED}`
const SOURCE = 'slug: x, kind: NEWS_ARTICLE, publisher: P'
const OFFICIAL = 'slug: x, name: N'
const COUNTRY = 'code: XAA, name: N, kind: STATE'

/** Faults and warnings of one file, without position and name. */
async function findings(fileKind: FileKind, entries: string[], { shortQuotes = false } = {}): Promise<string[]> {
  const yaml = entries.map((entry) => `- { ${entry} }`).join('\n')
  const { entries: raw, problems } = parseEntries('f.yaml', ENTRY_KINDS[fileKind], yaml)
  expect(problems).toEqual([])
  const checked = checkEntries(raw)
  const sense = checkSense(checked.entries, await collectTenures(undefined, checked.entries), { shortQuotes })
  const links = await checkLinks(undefined, checked.entries)
  return [...checked.problems, ...sense.problems, ...links, ...sense.warnings].map(
    ({ field, message }) => `${field}: ${message}`,
  )
}

const without = (entry: string, field: string) => entry.replace(new RegExp(`${field}: [^,]+(, |$)`), '')

describe('sound entries', () => {
  it.each<[FileKind, string]>([
    ['countries', COUNTRY],
    ['officials', OFFICIAL],
    ['sources', SOURCE],
    ['events', EVENT],
    ['statements', STATEMENT],
    ['trade-volumes', TRADE],
    ['gas-imports', GAS],
    ['electricity-imports', POWER],
    ['force-strengths', FORCE],
    ['payments', PAYMENT],
    ['sanctions-waivers', WAIVER],
  ])('%s have no problem', async (kind, entry) => expect(await findings(kind, [entry])).toEqual([]))
})

const LONG = Array(13).fill('w').join(' ')

describe('a fault is told with its field', () => {
  it.each<[FileKind, string, string]>([
    // form
    ['sources', `${SOURCE}, publisedOn: 2019`, 'publisedOn: is no known field (nearest: "publishedOn")'],
    [
      'events',
      `${EVENT.replace('source: s', 'source: s, sorce: t')}`,
      'citations[0].sorce: is no known field (nearest: "source")',
    ],
    ['sources', `${SOURCE}, __proto__: { a: 1 }`, '__proto__: is no known field'],
    ['sources', without(SOURCE, 'publisher'), 'publisher: is missing'],
    ['sources', SOURCE.replace('publisher: P', 'publisher: ~'), 'publisher: is missing'],
    ['sources', SOURCE.replace('publisher: P', 'publisher: "  "'), 'publisher: is empty'],
    ['sources', SOURCE.replace('publisher: P', 'publisher: [P]'), 'publisher: must be text'],
    [
      'sources',
      SOURCE.replace('publisher: P', 'publisher: "a\\0b"'),
      'publisher: holds a character that cannot be stored',
    ],
    [
      'sources',
      SOURCE.replace('publisher: P', 'publisher: "a\\uD800"'),
      'publisher: holds a character that cannot be stored',
    ],
    [
      'sources',
      SOURCE.replace('publisher: P', `publisher: ${'x'.repeat(301)}`),
      'publisher: is longer than 300 characters',
    ],
    [
      'sources',
      SOURCE.replace('NEWS_ARTICLE', 'NEWSARTICLE'),
      'kind: "NEWSARTICLE" is none of NEWS_ARTICLE, NEWS_AGENCY, STATE_MEDIA, GOVERNMENT, DATASET, SOCIAL_MEDIA (nearest: "NEWS_ARTICLE")',
    ],
    ['events', `${EVENT}, countries: IRQ`, 'countries: must be a list'],
    ['sources', SOURCE.replace('slug: x', 'slug: A_b'), 'slug: must be lower case letters, digits and single hyphens'],
    [
      'sources',
      SOURCE.replace('slug: x', 'slug: "a@b"'),
      'slug: must be lower case letters, digits and single hyphens',
    ],
    ['countries', COUNTRY.replace('XAA', 'xaa'), 'code: must be an alpha-3 code such as IRN'],
    ['countries', `${COUNTRY}, numeric: 4`, 'numeric: must be three digits such as 004'],
    ['events', `${EVENT}, countries: [IRQ, IRN, IRQ]`, 'countries[2]: "IRQ" is listed twice'],
    // dates
    [
      'sources',
      `${SOURCE}, publishedOn: 2019-02-30`,
      'publishedOn: "2019-02-30" is no date: write 2019, 2019-04 or 2019-04-06',
    ],
    [
      'events',
      `${EVENT}, startedOn: 2019-04-07, endedOn: 2019-04-06`,
      'endedOn: 2019-04-06 is before startedOn 2019-04-07',
    ],
    ['countries', `${COUNTRY}, validFrom: 1990, validTo: 1989`, 'validTo: 1989 is before validFrom 1990'],
    [
      'officials',
      `${OFFICIAL}, tenures: [{ office: O, role: OTHER, country: IRN, startedOn: 2001, endedOn: 2000 }]`,
      'tenures[0].endedOn: 2000 is before startedOn 2001',
    ],
    ['events', `${EVENT}, knownFrom: 2019-04`, 'knownFrom: must be a full date such as 2019-04-06'],
    [
      'trade-volumes',
      `${TRADE}, period: { from: 1397 }`,
      'period.from: "1397" looks like an Iranian date: add calendar: IRANIAN',
    ],
    [
      'trade-volumes',
      `${TRADE}, period: { from: 2018, calendar: IRANIAN }`,
      'period.from: "2018" is no Iranian date: write 1397, 1397-01 or 1397-01-15',
    ],
    [
      'trade-volumes',
      `${TRADE}, period: { from: 1397-12-30, calendar: IRANIAN }`,
      'period.from: "1397-12-30" is no date of the IRANIAN calendar',
    ],
    ['trade-volumes', `${TRADE}, period: { from: 2019, to: 2018 }`, 'period.to: 2018 is before from 2019'],
    ['trade-volumes', `${TRADE}, period: { label: x, to: 2018 }`, 'period.from: is missing'],
    ['trade-volumes', `${TRADE}, period: { calendar: IRANIAN }`, 'period.label: is missing: give label, from, or both'],
    // sources, people, places
    ['sources', `${SOURCE}, url: "javascript:alert(1)"`, 'url: must be an http(s) URL'],
    ['sources', `${SOURCE}, url: www.example.org`, 'url: must be an http(s) URL'],
    ['sources', `${SOURCE}, language: xx`, 'language: must be an ISO 639-1 code such as en or fa'],
    ['sources', `${SOURCE}, document: ../x.txt`, 'document: must be a file name without a folder'],
    ['sources', `${SOURCE}, origin: y`, 'originCertainty: is missing: say whether the origin is STATED or INFERRED'],
    ['sources', `${SOURCE}, originCertainty: STATED`, 'originCertainty: needs origin'],
    [
      'sources',
      `${SOURCE}, publishedOnCertainty: INFERRED`,
      'inferredFrom: is missing: say what the inferred parts were inferred from, and why',
    ],
    ['officials', `${OFFICIAL}, wikidataId: P31`, 'wikidataId: must be a Wikidata identifier such as Q348144'],
    [
      'officials',
      `${OFFICIAL}, tenures: [{ office: An Office, role: OTHER, country: IRN }, { office: an office, role: OTHER, country: IRN }]`,
      'tenures[1]: the same office from the same day is given twice',
    ],
    // citations
    ['events', without(EVENT, 'citations'), 'citations: is missing'],
    ['events', EVENT.replace('[{ source: s }]', '[]'), 'citations: needs at least one citation'],
    ['trade-volumes', without(TRADE, 'citations'), 'citations: is missing'],
    ['sanctions-waivers', `${WAIVER}, terms: [{ durationDays: 90 }]`, 'terms[0].citations: is missing'],
    [
      'events',
      EVENT.replace('source: s', `source: s, phrase: ${LONG}`),
      'citations[0].phrase: must be at most 12 words and 90 characters',
    ],
    [
      'events',
      EVENT.replace('source: s', `source: s, phrase: ${'long'.repeat(23)}`),
      'citations[0].phrase: must be at most 12 words and 90 characters',
    ],
    [
      'events',
      EVENT.replace('source: s', 'source: s, origin: s'),
      'citations[0].origin: is the source itself: leave it out',
    ],
    [
      'events',
      EVENT.replace('source: s', 'source: s, origin: o, originCertainty: INFERRED'),
      'citations[0].originBasis: is missing: say what the origin was inferred from',
    ],
    // certainty and rank
    ['events', `${EVENT}, certainty: INFERRED`, 'inferredFrom: is missing: say what it was inferred from, and why'],
    ['statements', `${STATEMENT}, inferredFrom: a guess`, 'inferredFrom: needs certainty: INFERRED'],
    ['payments', `${PAYMENT}, certainty: INFERRED`, 'inferredFrom: is missing: say what it was inferred from, and why'],
    [
      'sanctions-waivers',
      `${WAIVER}, terms: [{ durationDays: 90, certainty: INFERRED, ${CITED} }]`,
      'terms[0].inferredFrom: is missing: say what it was inferred from, and why',
    ],
    ['gas-imports', `${GAS}, rank: DEPRECATED`, 'rankReason: is missing: say why the figure is deprecated'],
    // statements
    ['statements', without(STATEMENT, 'government'), ': needs one of speaker, organisation, government, assertedBy'],
    [
      'statements',
      `${STATEMENT}, speaker: a`,
      'government: cannot stand beside speaker: give one of speaker, organisation, government, assertedBy',
    ],
    ['statements', `${STATEMENT}, speakerCountry: IRQ`, 'speakerCountry: needs speaker or organisation'],
    ['statements', without(STATEMENT, 'summary'), 'summary: is missing'],
    [
      'statements',
      `${STATEMENT}, mentions: [{ role: SUBJECT }]`,
      'mentions[0]: needs one of country, official, organisation',
    ],
    [
      'statements',
      `${STATEMENT}, mentions: [{ role: SUBJECT, country: IRN, official: a }]`,
      'mentions[0].official: cannot stand beside country: give one of country, official, organisation',
    ],
    ['statements', `${STATEMENT}, renditions: [{ source: s, channel: PRESS }]`, 'renditions[0].gist: is missing'],
    // figures
    ['trade-volumes', without(TRADE, 'standing'), 'standing: is missing'],
    [
      'trade-volumes',
      TRADE.replace('amount: 10', 'amount: 12bn'),
      'amount: "12bn" is no amount: write 750, 6.607 billion or 12000000, without separators or symbols',
    ],
    ['trade-volumes', TRADE.replace('USD', 'XQQ'), 'currency: must be an ISO 4217 code such as USD'],
    ['trade-volumes', TRADE.replace('USD', 'usd'), 'currency: must be an ISO 4217 code such as USD'],
    ['trade-volumes', TRADE.replace('partner: IRQ', 'partner: IRN'), 'partner: is the same country as reporter'],
    ['trade-volumes', TRADE.replace('CUMULATIVE', 'RATE'), 'ratePer: is missing: a RATE is per DAY, MONTH or YEAR'],
    ['trade-volumes', `${TRADE}, ratePer: YEAR`, 'ratePer: needs timeBasis: RATE'],
    ['trade-volumes', `${TRADE}, amountLow: 10.1`, 'amountLow: is above amount'],
    ['trade-volumes', `${TRADE}, amountHigh: 9.9`, 'amountHigh: is below amount'],
    ['trade-volumes', `${TRADE}, horizonText: soon`, 'horizonText: needs standing: TARGET'],
    ['trade-volumes', `${TRADE}, approximate: yes`, 'approximate: must be true or false'],
    [
      'trade-volumes',
      `${TRADE}, attribution: { label: L, official: a, country: IRN }`,
      'attribution.country: cannot stand beside official: give at most one',
    ],
    ['payments', PAYMENT.replace('CUMULATIVE', 'RATE'), 'ratePer: is missing: a RATE is per DAY, MONTH or YEAR'],
    [
      'gas-imports',
      GAS.replace('BCM', 'BILLION_SCF_PER_DAY'),
      'timeBasis: CUMULATIVE does not go with BILLION_SCF_PER_DAY: use RATE',
    ],
    ['gas-imports', GAS.replace('CUMULATIVE', 'RATE'), 'timeBasis: RATE does not go with BCM: use CUMULATIVE'],
    [
      'electricity-imports',
      POWER.replace('POINT', 'CUMULATIVE'),
      'timeBasis: CUMULATIVE does not go with GW: use RATE or POINT',
    ],
    [
      'electricity-imports',
      POWER.replace('amount: 10, unit: GW', 'amount: 101, unit: PERCENT_OF_CONSUMPTION'),
      'amount: is more than 100 percent',
    ],
    ['force-strengths', without(FORCE, 'operator'), ': needs one of operator, force'],
    ['force-strengths', `${FORCE}, force: f`, 'force: cannot stand beside operator: give one of operator, force'],
    ['force-strengths', `${FORCE}, backer: IRN`, 'backer: needs force'],
    ['force-strengths', FORCE.replace('5200', '5200.5'), 'persons: must be a whole number from 0 to 2147483647'],
    ['force-strengths', FORCE.replace('5200', '3 billion'), 'persons: must be a whole number from 0 to 2147483647'],
    // waivers
    ['sanctions-waivers', `${WAIVER}, standing: ACTUAL`, 'standing: must be left out'],
    [
      'sanctions-waivers',
      WAIVER.replace('[ELECTRICITY]', '[]'),
      'covers: is missing: ELECTRICITY, NATURAL_GAS, or both',
    ],
    ['sanctions-waivers', WAIVER.replace('target: IRN', 'target: IRQ'), 'target: is the same country as beneficiary'],
    [
      'sanctions-waivers',
      `${WAIVER}, terms: [{ ${CITED} }]`,
      'terms[0].durationDays: is missing: give durationDays, expiresOn, or both',
    ],
    [
      'sanctions-waivers',
      `${WAIVER}, effectiveOn: 2019-03-19, terms: [{ durationDays: 90, expiresOn: 2019-06-20, ${CITED} }]`,
      'terms[0].expiresOn: is not 90 days after effectiveOn 2019-03-19, which would be 2019-06-17',
    ],
    ['sanctions-waivers', `${WAIVER}, renews: x`, 'renews: leads back to itself: x -> x'],
  ])('%s { %s }', async (kind, entry, expected) => expect(await findings(kind, [entry])).toEqual([expected]))
})

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
