import { Field, Int, ObjectType } from 'type-graphql'
import { Cover } from '../../../prisma/generated/client/enums.js'
import { Country } from '../../countries/country.type.js'
import { describeEnum } from '../../platform/describe-enum.js'
import { PartialDateScalar } from '../../platform/scalars.js'
import { expression, From } from '../../planner/sources.js'
import { defineFigureKind } from '../figure-kind.js'
import { Figure } from '../figure.interface.js'
import { durationDays, expiresOn, gapBeforeDays } from './waiver-dates.js'
import { WaiverTerm } from './waiver-term.type.js'

export { Cover }

describeEnum('Cover', Cover, 'What a waiver allows to be bought.', {
  ELECTRICITY: 'Electricity.',
  NATURAL_GAS: 'Natural gas.',
})

@ObjectType({
  implements: Figure,
  description: 'An exemption from sanctions: the issuer allows the beneficiary dealings with the target.',
})
export class SanctionsWaiver extends Figure {
  @Field(() => Country, { description: 'Who grants it.' })
  issuer!: Country

  @Field(() => Country, { description: 'Who may deal with the target.' })
  beneficiary!: Country

  @Field(() => Country, { description: 'Who is under sanctions.' })
  target!: Country

  @Field(() => [Cover], { description: 'What it allows to be bought, as reported.' })
  covers!: Cover[]

  @Field(() => [String], { description: 'Its conditions, in our own words.' })
  conditions!: string[]

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was signed.' })
  signedOn!: string | null

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was granted or announced.' })
  grantedOn!: string | null

  @Field(() => PartialDateScalar, { nullable: true, description: 'When the legislature was notified.' })
  notifiedOn!: string | null

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'Its first day. Where a renewal was granted early, the end of the waiver before. Null where not known.',
  })
  effectiveOn!: string | null

  @Field(() => [WaiverTerm], { description: 'The lengths that sources report. At most 250.' })
  terms!: WaiverTerm[]

  @Field(() => Int, {
    nullable: true,
    description: 'Its length in days, by the best ranked terms visible; null where these disagree.',
  })
  @From(expression('Int', durationDays))
  durationDays!: number | null

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'Its end: as a source states, else `effectiveOn` plus the length. Null where the best ranked terms disagree or the dates are too coarse.',
  })
  @From(expression('String', expiresOn))
  expiresOn!: string | null

  @Field(() => SanctionsWaiver, { nullable: true, description: 'The waiver before it.' })
  renews!: SanctionsWaiver | null

  @Field(() => SanctionsWaiver, { nullable: true, description: 'The waiver after it.' })
  renewedBy!: SanctionsWaiver | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Days without a waiver before it. Sources count days both ways, so up to two are no gap (0). Null for the first, and where dates are too coarse.',
  })
  @From(expression('Int', gapBeforeDays))
  gapBeforeDays!: number | null
}

export const sanctionsWaiverKind = defineFigureKind({
  kind: 'SANCTIONS_WAIVER',
  type: 'SanctionsWaiver',
  objectType: SanctionsWaiver,
  datedBy: ['grantedOn', 'signedOn', 'notifiedOn', 'effectiveOn'],
  order: [
    { column: 'grantedOnLower', direction: 'ASC' },
    { column: 'grantedOnUpper', direction: 'DESC' },
    { column: 'effectiveOnLower', direction: 'ASC' },
    { column: 'effectiveOnUpper', direction: 'DESC' },
  ],
})
