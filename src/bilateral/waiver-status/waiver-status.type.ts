import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SanctionsWaiver } from '../../figures/sanctions-waiver/sanctions-waiver.type.js'
import { DateScalar } from '../../platform/scalars.js'
import { defineEntity } from '../../planner/entities.js'
import { deriveModel } from '../../planner/model.js'
import { computed, From, one } from '../../planner/sources.js'
import { explainStatus, type StatusFacts } from './explain-status.js'

export enum WaiverState {
  NOT_YET_GRANTED = 'NOT_YET_GRANTED',
  ACTIVE = 'ACTIVE',
  DISPUTED = 'DISPUTED',
  LAPSED = 'LAPSED',
  ENDED = 'ENDED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(WaiverState, {
  name: 'WaiverState',
  description: 'How a day lies among the waivers between two countries.',
  valuesConfig: {
    NOT_YET_GRANTED: { description: 'Before the first waiver.' },
    ACTIVE: {
      description:
        'A waiver was in force: from its first day to its last, both counted, and on up to two days between a waiver and the next.',
    },
    DISPUTED: { description: 'By one reported length a waiver was in force, by another of equal rank it was not.' },
    LAPSED: { description: 'A waiver had run out, and a later one followed, or no word of its end is known.' },
    ENDED: { description: 'The last waiver had run out, and it is known that it was not renewed.' },
    UNKNOWN: {
      description: 'No waiver is known, the dates are too coarse to tell, or the day is still to come.',
    },
  },
})

@ObjectType({
  description: 'Whether a waiver from sanctions was in force on a day, and why it is so or cannot be told.',
})
export class WaiverStatus {
  @Field(() => DateScalar, { description: 'The day asked for.' })
  on!: string

  @Field(() => WaiverState, { description: 'How the day lies among the waivers.' })
  state!: WaiverState

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a waiver was in force; null where that is disputed or not known.',
  })
  @From(computed('state'))
  active(): boolean | null {
    const { state } = this as unknown as StatusFacts
    return state === 'DISPUTED' || state === 'UNKNOWN' ? null : state === 'ACTIVE'
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why it is so; null where a waiver whose dates nobody disputes covers the day.',
  })
  @From(
    computed(
      'on',
      'state',
      'stands',
      'asOf',
      'inferredFrom',
      'readings',
      'starts',
      'started',
      'ends',
      'ended',
      'nextStarts',
      'nextStarted',
    ),
  )
  reason(): string | null {
    return explainStatus(this as unknown as StatusFacts)
  }

  @Field(() => SanctionsWaiver, {
    nullable: true,
    description: 'The waiver in force, in dispute or in doubt, else the last one before; null before the first.',
  })
  @From(one({ relation: 'waiver' }))
  waiver!: SanctionsWaiver | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Days until the last day of the waiver in force, 0 on that day; null where none is in force and where its end is disputed or coarse.',
  })
  daysLeft!: number | null
}

defineEntity({
  type: 'WaiverStatus',
  model: deriveModel(
    {
      on: 'Date',
      state: 'Enum',
      stands: 'String?',
      asOf: 'Date?',
      waiverSlug: 'String?',
      inferredFrom: 'String?',
      readings: 'String[]',
      starts: 'Date?',
      started: 'Date?',
      ends: 'Date?',
      ended: 'Date?',
      nextStarts: 'Date?',
      nextStarted: 'Date?',
      daysLeft: 'Int?',
    },
    { relations: { waiver: { model: 'Figure', list: false, from: ['waiverSlug'], to: ['slug'] } } },
  ),
  order: [],
  node: false,
})
