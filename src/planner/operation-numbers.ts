import type { OperationDefinitionNode } from 'graphql'

/** Numbers operations. Apollo keeps parsed documents, so the same text has the same number, and finds its plans again. */
class OperationNumbers {
  private readonly numbers = new WeakMap<OperationDefinitionNode, number>()
  private count = 0

  of(operation: OperationDefinitionNode): number {
    let number = this.numbers.get(operation)
    if (number === undefined) {
      number = ++this.count
      this.numbers.set(operation, number)
    }
    return number
  }
}

export const operationNumbers = new OperationNumbers()
