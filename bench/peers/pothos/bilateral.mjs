// What is between two countries.
import { builder } from './builder.mjs'
import { Prisma, prisma } from './client.mjs'
import { Figure, SanctionsWaiver } from './figures.mjs'
import { BY_BEGINNING, BY_DATE, BY_GRANT, BY_PERIOD } from './orders.mjs'

const both = ({ country, partner }, condition) => ({ AND: [condition(country), condition(partner)] })

const concerns = (code) => ({ countries: { some: { countryCode: code } } })
const isPartyOf = (code) => ({
  OR: [{ issuerCode: code }, { beneficiaryCode: code }, { targetCode: code }],
})

const Observation = builder.objectRef('TradeObservation').implement({
  fields: (t) => ({ valueUsd: t.float({ resolve: ({ valueUsd }) => valueUsd }) }),
})
const MirrorView = builder.objectRef('MirrorView').implement({
  fields: (t) => ({
    exports: t.expose('exports', { type: Observation, nullable: false }),
    imports: t.expose('imports', { type: Observation, nullable: false }),
  }),
})
const TradeYear = builder.objectRef('TradeYear').implement({
  fields: (t) => ({
    year: t.exposeInt('year', { nullable: false }),
    exports: t.expose('exports', { type: Observation, nullable: false }),
    imports: t.expose('imports', { type: Observation, nullable: false }),
    reportedByPartner: t.expose('reportedByPartner', { type: MirrorView, nullable: false }),
  }),
})

const Relation = builder.objectRef('BilateralRelation').implement({
  fields: (t) => {
    const side = (name) =>
      t.prismaField({
        type: 'Country',
        nullable: false,
        resolve: (query, pair) => prisma.country.findUniqueOrThrow({ ...query, where: { code: pair[name] } }),
      })
    const list = (type, cursor, find) =>
      t.prismaConnection({ type, cursor, nullable: false, resolve: (query, pair) => find(query, pair) })
    return {
      country: side('country'),
      partner: side('partner'),
      figures: list(Figure, 'slug', (query, pair) =>
        prisma.figure.findMany({ ...query, where: both(pair, concerns), orderBy: BY_PERIOD }),
      ),
      statements: list('Statement', 'slug', async (query, pair) =>
        prisma.statement.findMany({ ...query, where: { slug: { in: await readSlugs(pair) } }, orderBy: BY_DATE }),
      ),
      events: list('Event', 'slug', (query, pair) =>
        prisma.event.findMany({ ...query, where: both(pair, concerns), orderBy: BY_BEGINNING }),
      ),
      sanctionsWaivers: list(SanctionsWaiver, 'slug', (query, pair) =>
        prisma.figure.findMany({
          ...query,
          where: { sanctionsWaiver: { is: both(pair, isPartyOf) } },
          orderBy: BY_GRANT,
        }),
      ),
      tradeSeries: t.field({
        type: [TradeYear],
        nullable: false,
        args: {
          from: t.arg.int({ required: true }),
          to: t.arg.int({ required: true }),
          dataset: t.arg.string({ required: true }),
        },
        resolve: readSeries,
      }),
    }
  },
})

/**
 * Statements made for one side that mention the other, or that mention both. As conditions of Prisma's these are
 * subqueries joined by OR, tried for one statement after the other: 200 ms and more. As sets they are found by index.
 */
async function readSlugs({ country, partner }) {
  const of = (code) => Prisma.sql`SELECT made.slug FROM statement AS made WHERE made.speaker_country_code = ${code}
    UNION ALL SELECT statement_slug FROM mention WHERE country_code = ${code}
    UNION ALL SELECT statement_slug FROM mention JOIN tenure USING (official_slug) WHERE tenure.country_code = ${code}`
  const rows = await prisma.$queryRaw`(${of(country)}) INTERSECT (${of(partner)})`
  return rows.map(({ slug }) => slug)
}

async function readSeries({ country, partner }, { from, to, dataset }) {
  const flows = await prisma.tradeFlow.findMany({
    where: {
      datasetSlug: dataset,
      year: { gte: from, lte: to },
      OR: [
        { reporterCode: country, partnerCode: partner },
        { reporterCode: partner, partnerCode: country },
      ],
    },
    select: { year: true, reporterCode: true, flow: true, valueUsd: true },
  })
  const values = new Map(flows.map((flow) => [`${flow.year} ${flow.reporterCode} ${flow.flow}`, flow.valueUsd]))
  const observe = (year, reporter, flow) => ({ valueUsd: values.get(`${year} ${reporter} ${flow}`) ?? null })
  return Array.from({ length: to - from + 1 }, (_, n) => from + n).map((year) => ({
    year,
    exports: observe(year, country, 'EXPORT'),
    imports: observe(year, country, 'IMPORT'),
    reportedByPartner: { exports: observe(year, partner, 'IMPORT'), imports: observe(year, partner, 'EXPORT') },
  }))
}

builder.queryField('bilateral', (t) =>
  t.field({
    type: Relation,
    nullable: false,
    args: {
      country: t.arg({ type: 'CountryCode', required: true }),
      partner: t.arg({ type: 'CountryCode', required: true }),
    },
    resolve: (_root, pair) => pair,
  }),
)
