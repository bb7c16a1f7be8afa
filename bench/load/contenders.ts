import type { Contender } from './contender.js'

/** The first is the one that is measured. Each is a file in contenders/ that exports a constant of its name. */
export const CONTENDERS = ['comity', 'limit', 'postgraphile', 'mercurius', 'pothos'] as const

/** Only those that are asked, so that a peer's packages are not needed where it takes no part. */
export async function loadContender(name: string): Promise<Contender> {
  const module = (await import(`./contenders/${name}.js`)) as Record<string, Contender | undefined>
  const contender = module[name]
  if (!contender) throw new Error(`bench/load/contenders/${name}.ts exports no ${name}`)
  return contender
}
