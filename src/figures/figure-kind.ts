import type { ModelName } from '../planner/model.js'
import { defineEntity } from '../planner/entities.js'
import { type Figure, FIGURE_ORDER, type FigureKind, figureVisible } from './figure.interface.js'

/** How a kind of figure lies in the database: the shared row of `figure`, and one row of its own table. */
export interface FigureKindDefinition {
  kind: FigureKind
  /** Name of its GraphQL type and of its Prisma model. */
  type: ModelName
  objectType: new () => Figure
}

export function defineFigureKind(definition: FigureKindDefinition): FigureKindDefinition {
  const { kind, type } = definition
  defineEntity({
    type,
    model: 'Figure',
    detail: { model: type, key: 'figureSlug' },
    member: { column: 'kind', value: kind },
    visible: figureVisible,
    order: FIGURE_ORDER,
    node: true,
  })
  return definition
}
