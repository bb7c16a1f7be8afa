import { builder } from './builder.mjs'
import { prisma } from './client.mjs'
import { BY_DATE } from './orders.mjs'
import { CertaintyFilter, orderInput, PartialDateFilter } from './trade.mjs'

const StatementOrder = orderInput('StatementOrder', { MADE_ON: { value: 'madeOn' }, SLUG: { value: 'slug' } })
const StatementFilter = builder.inputType('StatementFilter', {
  fields: (t) => ({ madeOn: t.field({ type: PartialDateFilter }), certainty: t.field({ type: CertaintyFilter }) }),
})

const day = (text) => (text === undefined || text === null ? undefined : new Date(text))

builder.queryField('country', (t) =>
  t.prismaField({
    type: 'Country',
    nullable: true,
    args: { code: t.arg({ type: 'CountryCode', required: true }) },
    resolve: (query, _root, { code }) => prisma.country.findUnique({ ...query, where: { code } }),
  }),
)

builder.queryField('statements', (t) =>
  t.prismaConnection({
    type: 'Statement',
    cursor: 'slug',
    nullable: false,
    args: { where: t.arg({ type: StatementFilter }), orderBy: t.arg({ type: [StatementOrder] }) },
    resolve: (query, _root, { where, orderBy }) =>
      prisma.statement.findMany({
        ...query,
        where: {
          // What a date may mean starts and ends on different days: the first bounds it below, the last above.
          madeOnLower: where?.madeOn ? { gte: day(where.madeOn.gte) } : undefined,
          madeOnUpper: where?.madeOn ? { lte: day(where.madeOn.lte) } : undefined,
          certainty: where?.certainty?.eq ?? undefined,
        },
        orderBy: orderBy?.some(({ field }) => field === 'slug') ? { slug: orderBy[0].direction } : BY_DATE,
      }),
  }),
)
