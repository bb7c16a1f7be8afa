import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig, settingNames } from '../../src/config.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'

const read = (name: string): string => readFileSync(path.join(findPackageRoot(), name), 'utf8')

/** What .env.example shows: each setting with its default, and the comment above it. */
const examples = read('.env.example')
  .split('\n\n')
  .flatMap((block) => {
    const [, meaning = '', name = '', value = ''] = /^((?:#.*\n)*)# ?([A-Z_]+)=(.*)\n?$/.exec(block) ?? []
    return name ? [{ name, value, meaning }] : []
  })
const defaults = Object.fromEntries(examples.map(({ name, value }) => [name, value]))

describe('.env.example', () => {
  it('lists every setting and nothing else', () => {
    expect(examples.map(({ name }) => name).sort()).toEqual([...settingNames].sort())
  })

  it('shows the default of each', () => {
    expect(readConfig(defaults)).toEqual(readConfig({}))
    const unset = examples.filter(({ value }) => value === '')
    expect(unset).toHaveLength(countUnset(readConfig({})))
  })

  it('says what each one means', () => {
    expect(examples.filter(({ meaning }) => !/^# [A-Z][^]{15,}\.\n$/.test(meaning))).toEqual([])
  })
})

describe('the table of settings in README.md', () => {
  const rows = settingRows(read('README.md'))

  it('lists every setting and nothing else', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...settingNames].sort())
  })

  it('shows the default of each', () => {
    expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toEqual(defaults)
  })

  it('says what each one means', () => {
    expect(rows.filter(({ meaning }) => meaning.length < 10)).toEqual([])
  })
})

describe('settings that cannot be used', () => {
  const bad: Readonly<Record<string, string>> = {
    PORT: '70000',
    DATABASE_URL: 'mysql://me:secret@host/database',
    DATABASE_READER_URL: 'me:secret@host/database',
    DATABASE_REPLICA_URL: 'me:secret@host/database',
    REPLICA_MAX_LAG_MS: '100',
    DATABASE_WAIT_MS: '-1',
    REQUEST_TIMEOUT_MS: '0',
    SHUTDOWN_TIMEOUT_MS: 'never',
    DATABASE_POOL_SIZE: '0',
    CONNECTION_TIMEOUT_MS: '0',
    STATEMENT_TIMEOUT_MS: 'soon',
    EXPORT_TIMEOUT_MS: '10',
    PUBLIC_URL: 'example.org',
    BODY_LIMIT_BYTES: '1.5',
    MAX_DEPTH: '-1',
    MAX_ALIASES: 'none',
    MAX_TOKENS: '5',
    MAX_ROOT_FIELDS: '0',
    MAX_DIRECTIVES: '-1',
    MAX_LIST_ITEMS: 'all',
    MAX_COST: '0',
    OPERATION_TIMEOUT_MS: '0',
    MAX_CONCURRENT_OPERATIONS: '0',
    MAX_WAITING_OPERATIONS: '-1',
    QUEUE_TIMEOUT_MS: '0',
    POINTS_PER_MINUTE: 'many',
    KEY_POINTS_PER_MINUTE: '1.5',
    REDIS_URL: 'http://:secret@host',
    INTROSPECTION: 'no',
    SUGGESTIONS: 'no',
    PERSISTED_QUERIES: 'no',
    CACHE_MAX_AGE: '1 hour',
    ACCESS: 'nobody',
    TRUST_PROXY: 'the one in front',
    CORS_ORIGINS: 'https://example.org/path',
    FINISHED_ANSWERS: 'yes',
    PREPARED_STATEMENTS: '1',
    METRICS: 'sometimes',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost',
    LOG_REQUESTS: 'some',
    LOG_FORMAT: 'xml',
    LOG_VARIABLES: 'yes',
    LOG_LEVEL: 'loud',
  }
  /** Any text will do for these. */
  const free = ['HOST', 'COMITY_DATA_DIR', 'TRUSTED_DOCUMENTS']

  it('are known for every setting', () => {
    expect([...Object.keys(bad), ...free].sort()).toEqual([...settingNames].sort())
  })

  it.each(Object.entries(bad))('%s=%s is refused by name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^ +${name}: .*\n.*\\.env\\.example`, 'm'))
  })

  it('are all told at once, without the password of a URL', () => {
    const problem = messageOf(() => readConfig(bad))
    for (const name of Object.keys(bad)) expect(problem).toContain(`  ${name}: `)
    expect(problem).not.toContain('secret')
  })

  it('an empty one counts as not set', () => {
    expect(readConfig(Object.fromEntries(settingNames.map((name) => [name, ''])))).toEqual(readConfig({}))
  })
})

/** The rows of the table that has PORT in it. */
function settingRows(markdown: string): { name: string; value: string; meaning: string }[] {
  const table = markdown.split(/\n(?!\|)/).find((block) => block.includes('\n| `PORT` |')) ?? ''
  return [...table.matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*) \|$/gm)].map(
    ([, name = '', value = '', meaning = '']) => ({
      name,
      value: /^`(.*)`$/.exec(value)?.[1] ?? '',
      meaning,
    }),
  )
}

function countUnset(value: unknown): number {
  if (value === undefined) return 1
  return typeof value === 'object' && value
    ? Object.values(value).reduce<number>((sum, part) => sum + countUnset(part), 0)
    : 0
}

function messageOf(run: () => unknown): string {
  try {
    run()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
