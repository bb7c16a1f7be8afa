import { describe, expect, it } from 'vitest'
import type { FileKind } from '../../seed/loader/kinds.js'
import {
  CITED,
  TRADE,
  GAS,
  POWER,
  FORCE,
  PAYMENT,
  WAIVER,
  EVENT,
  STATEMENT,
  SOURCE,
  OFFICIAL,
  COUNTRY,
  findings,
} from './findings.js'

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
