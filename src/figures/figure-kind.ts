import type { RawBuilder } from 'kysely'
import type { ModelName, Row } from '../planner/model.js'
import { defineEntity } from '../planner/entities.js'
import type { OrderKey } from '../planner/orders.js'
import type { Comparable } from './comparable.js'
import { type Figure, FIGURE_ORDER, type FigureKind, figureVisible } from './figure.interface.js'

/** How a kind of figure lies in the database: the shared row of `figure`, and one row of its own table. */
export interface FigureKindDefinition {
  kind: FigureKind
  /** Name of its GraphQL type and of its Prisma model. */
  type: ModelName
  objectType: new () => Figure
  /** How its values stand beside each other, as seen from a country; absent for a kind without a quantity. */
  compare?: (figure: Row, country: RawBuilder<unknown>) => Comparable
  /** Its own partial dates that place it in time before its period does, the best first: names of columns. */
  datedBy?: readonly string[]
  /** The order of its own lists; by period unless given. */
  order?: readonly OrderKey[]
}

export function defineFigureKind(definition: FigureKindDefinition): FigureKindDefinition {
  const { kind, type, order = FIGURE_ORDER } = definition
  defineEntity({
    type,
    model: 'Figure',
    detail: { model: type, key: 'figureSlug' },
    member: { column: 'kind', value: kind },
    visible: figureVisible,
    order,
    node: true,
  })
  return definition
}
