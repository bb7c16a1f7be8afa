import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GasState, nameState } from '../../src/figures/gas-import/gas-state.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

describe('docs/gas.md', () => {
  const page = readFileSync(path.join(findPackageRoot(), 'docs', 'gas.md'), 'utf8')
  const examples = [...page.matchAll(/```graphql\n(.*?)```(?:\s*```json\n(.*?)```)?/gs)]
  /** The rows of a table whose first column has this heading, without the code marks. */
  const tableOf = (heading: string): string[][] =>
    (new RegExp(`^\\| ${heading} \\|.*\\n\\|[-|]+\\|\\n((?:\\|.*\\n)+)`, 'm').exec(page)?.[1] ?? '')
      .trimEnd()
      .split('\n')
      .map((row) => row.slice(2, -2).replaceAll('`', '').split(' | '))

  test('asks three questions, and gives the answers that the shipped case has', async () => {
    expect(examples.map(([, , answer]) => answer !== undefined)).toEqual([true, true, false])
    for (const [, query, answer] of examples) {
      const data = await service.data(query!)
      if (answer) expect({ data }).toEqual(JSON.parse(answer))
    }
  })

  test('has every factor between volume and energy as energyFactors tells it', async () => {
    const { energyFactors } = await service.data<{ energyFactors: Record<string, string>[] }>(
      '{ energyFactors { name pjPerBcm heatingValue state statement publisher title year locator } }',
    )
    expect(tableOf('factor')).toEqual(
      energyFactors.map((factor) => [
        factor.name,
        factor.pjPerBcm,
        factor.heatingValue,
        factor.state,
        factor.statement,
        `${factor.publisher}, ${factor.title}, ${factor.year}: ${factor.locator}`,
      ]),
    )
  })

  test('has every state', () => {
    expect(tableOf('state')).toEqual(Object.values(GasState).map((state) => [state, nameState(state)]))
  })
})
