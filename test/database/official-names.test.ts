import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await service.pool.query(`
    INSERT INTO official (slug, name, aliases) VALUES ('zz-a', 'Aab', '{}'), ('zz-b', 'Aac', '{}');
    INSERT INTO tenure (id, official_slug, office, role, country_code)
      VALUES ('zz-1', 'zz-a', 'Minister', 'MINISTER', 'IRQ'), ('zz-2', 'zz-a', 'President', 'HEAD_OF_STATE', 'IRQ'), ('zz-3', 'zz-b', 'Minister', 'MINISTER', 'IRQ')`)
})
afterAll(() => service.stop())

const names = async (args: string): Promise<string[]> => {
  const { country } = await service.data<{ country: { officials: { nodes: { name: string }[] } } }>(
    `{ country(code: "IRQ") { officials(${args}) { nodes { name } } } }`,
  )
  return country.officials.nodes.map(({ name }) => name)
}

test('officials of a country come once each, by name, however many offices they held', async () => {
  expect(await names('first: 2')).toEqual(['Aab', 'Aac'])
  const all = await names('first: 100')
  expect(all).toHaveLength(new Set(all).size)
})

test('who gets another name, or another office, stands in the place of that', async () => {
  await service.pool.query(`UPDATE official SET name = 'Aad' WHERE slug = 'zz-a'`)
  expect(await names('first: 2')).toEqual(['Aac', 'Aad'])
  await service.pool.query(`UPDATE tenure SET official_slug = 'zz-b' WHERE official_slug = 'zz-a'`)
  expect((await names('first: 100')).slice(0, 2)).not.toContain('Aad')
  await service.pool.query(`UPDATE tenure SET official_name = 'Zzz' WHERE official_slug = 'zz-b'`)
  expect(await names('first: 1')).toEqual(['Aac'])
})
