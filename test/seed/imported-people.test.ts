import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { removeSet } from '../../seed/loader/remove-set.js'
import { archigos } from '../../src/importers/archigos/archigos.format.js'
import { silent } from '../../src/importers/progress.js'
import { importFiles } from '../../src/importers/run-import.js'
import { withdrawEdition } from '../../src/importers/withdraw.js'
import { loadShipped } from '../../seed/loader/shipped.js'
import { edit, makeFolder } from './folders.js'
import { database, load, rows, snapshot, useSeedDatabase } from './seed-database.js'

useSeedDatabase()

const LEADERS = path.resolve('src/importers/archigos/fixtures/archigos-4.1.csv')
const OFFICIALS = `- slug: a-leader
  name: Iyad al-Abadi
  tenures:
    - { office: Prime Minister, role: HEAD_OF_GOVERNMENT, country: IRQ, startedOn: 2013 }
- slug: another
  name: Somebody Else`

const importLeaders = async () => {
  await loadShipped(database)
  return importFiles(database.pool, archigos, [LEADERS], {}, silent)
}

const officesOf = (official: string) =>
  rows<{ id: string; dataset: string | null }>(
    'select id, dataset_slug as dataset from tenure where official_slug = $1 order by id',
    official,
  )

describe('officials whom an import found keyed in', () => {
  afterEach(() => withdrawEdition(database.pool, 'archigos-4-1', silent).catch(() => {}))

  it('keep the imported offices when their entry is edited', async () => {
    const folder = makeFolder({ 'officials.yaml': OFFICIALS })
    await loadShipped(database)
    await load(folder)
    await importLeaders()
    const before = await officesOf('a-leader')
    expect(before).toEqual([
      { id: 'a-leader/prime-minister/2013', dataset: null },
      { id: 'archigos-irq-2014', dataset: 'archigos-4-1' },
    ])
    edit(folder, 'officials.yaml', 'Iyad al-Abadi', 'Iyad Jassim al-Abadi')
    expect(await load(folder)).toMatchObject({ updated: { official: 1 } })
    expect(await officesOf('a-leader')).toEqual(before)
  })

  it('are not removed, and the message says which dataset refers to them', async () => {
    const folder = makeFolder({ 'officials.yaml': OFFICIALS })
    await loadShipped(database)
    await load(folder)
    await importLeaders()
    const before = await snapshot()
    await expect(removeSet(database, 'embassy')).rejects.toThrow(
      'official "a-leader" cannot be removed: "archigos-irq-2014" of the dataset "archigos-4-1" refers to it (tenure.official_slug)',
    )
    expect(await snapshot()).toEqual(before)
    await withdrawEdition(database.pool, 'archigos-4-1', silent)
    await removeSet(database, 'embassy')
    expect(await officesOf('a-leader')).toEqual([])
  })
})

describe('officials whom an import brought in', () => {
  afterEach(() => withdrawEdition(database.pool, 'archigos-4-1', silent).catch(() => {}))

  it('keep their slugs', async () => {
    await importLeaders()
    const folder = makeFolder({ 'officials.yaml': '- { slug: archigos-usa-2009, name: Barack Obama }' })
    await expect(load(folder)).rejects.toThrow(
      'official "archigos-usa-2009" slug: is taken by a record of the dataset "archigos-4-1": choose another',
    )
  })

  it('can be keyed in as speakers, who then speak for the country of their office until the data ends', async () => {
    await importLeaders()
    const statement = (slug: string, day: string) => `- slug: ${slug}
  speaker: archigos-usa-2009
  madeOn: ${day}
  summary: Something.
  citations: [{ source: rfe-rl-2019-04-06 }]
`
    const folder = makeFolder({
      'statements.yaml': statement('said-in-2014', '2014-03-01') + statement('said-in-2019', '2019-03-01'),
    })
    await load(folder)
    expect(
      await rows("select slug, speaker_country_code as country from statement where slug like 'said-in-%' order by 1"),
    ).toEqual([
      { slug: 'said-in-2014', country: 'USA' },
      { slug: 'said-in-2019', country: null },
    ])
    // Without the import they stay, as somebody of whom nothing is known but this.
    await withdrawEdition(database.pool, 'archigos-4-1', silent)
    expect(await rows("select dataset_slug as dataset from official where slug = 'archigos-usa-2009'")).toEqual([
      { dataset: null },
    ])
  })
})
