// Countries, officials and what they said. Types select their key only; every field selects what it shows.
import { builder } from './builder.mjs'
import { prisma } from './client.mjs'
import { BY_DATE, BY_NAME, BY_ORDINAL } from './orders.mjs'

builder.prismaObject('Country', {
  select: { code: true },
  fields: (t) => ({
    code: t.expose('code', { type: 'CountryCode', nullable: false }),
    alpha2: t.exposeString('alpha2'),
    numeric: t.exposeString('numeric'),
    name: t.exposeString('name', { nullable: false }),
    officialName: t.exposeString('officialName'),
    kind: t.expose('kind', { type: 'AreaKind', nullable: false }),
    region: t.exposeString('region'),
    subregion: t.exposeString('subregion'),
    officials: t.prismaConnection({
      type: 'Official',
      cursor: 'slug',
      nullable: false,
      resolve: (query, country) =>
        prisma.official.findMany({
          ...query,
          where: { tenures: { some: { countryCode: country.code } } },
          orderBy: BY_NAME,
        }),
    }),
  }),
})

builder.prismaObject('Official', {
  select: { slug: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { nullable: false }),
    name: t.exposeString('name', { nullable: false }),
    wikidataId: t.exposeString('wikidataId'),
    statements: t.relatedConnection('statements', { cursor: 'slug', nullable: false, query: { orderBy: BY_DATE } }),
  }),
})

builder.prismaObject('Statement', {
  select: { slug: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { nullable: false }),
    madeOn: t.expose('madeOn', { type: 'PartialDate', nullable: true }),
    summary: t.exposeString('summary', { nullable: false }),
    topics: t.exposeStringList('topics', { nullable: false }),
    certainty: t.expose('certainty', { type: 'Certainty', nullable: false }),
    speaker: t.relation('speaker', { nullable: true }),
    speakerCountry: t.relation('speakerCountry', { nullable: true }),
    mentions: t.relation('mentions', { nullable: false, query: { orderBy: BY_ORDINAL } }),
    citations: t.relation('citations', { nullable: false, query: { orderBy: BY_ORDINAL } }),
  }),
})

builder.prismaObject('Mention', {
  select: { id: true },
  fields: (t) => ({
    role: t.expose('role', { type: 'MentionRole', nullable: false }),
    country: t.relation('country', { nullable: true }),
    official: t.relation('official', { nullable: true }),
  }),
})

builder.prismaObject('Citation', {
  select: { id: true },
  fields: (t) => ({
    locator: t.exposeString('locator'),
    phrase: t.exposeString('phrase'),
    source: t.relation('source', { nullable: false }),
  }),
})

builder.prismaObject('Source', {
  select: { slug: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { nullable: false }),
    sourceKind: t.expose('sourceKind', { type: 'SourceKind', nullable: false }),
    publisher: t.exposeString('publisher', { nullable: false }),
    title: t.exposeString('title'),
    author: t.exposeString('author'),
    url: t.expose('url', { type: 'URL', nullable: true }),
    language: t.exposeString('language'),
    publishedOn: t.expose('publishedOn', { type: 'PartialDate', nullable: true }),
  }),
})

builder.prismaObject('Event', {
  select: { slug: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { nullable: false }),
    eventKind: t.expose('eventKind', { type: 'EventKind', nullable: false }),
    title: t.exposeString('title', { nullable: false }),
    startedOn: t.expose('startedOn', { type: 'PartialDate', nullable: true }),
    countries: t.field({
      type: ['Country'],
      nullable: false,
      select: (_args, _context, nested) => ({
        countries: { select: { country: nested(true) }, orderBy: { ordinal: 'asc' } },
      }),
      resolve: (event) => event.countries.map(({ country }) => country),
    }),
  }),
})
