import { countOpenReferences } from './check-references.js'
import { checkLinks } from './check-links.js'
import { checkSense } from './check-sense.js'
import { readSet } from './load-folder.js'
import { refuse, sortProblems, type Problem } from './problems.js'
import { collectTenures } from './speaker-country.js'

/** All that can be checked without a database. Throws what loadFolder would throw. */
export async function checkFolder(folder: string): Promise<{ warnings: Problem[]; openReferences: number }> {
  const read = await readSet(folder)
  const { problems, warnings } = checkSense(read.entries, await collectTenures(undefined, read.entries), {
    shortQuotes: false,
  })
  refuse(folder, [...read.problems, ...problems, ...(await checkLinks(undefined, read.entries))])
  return { warnings: sortProblems(warnings), openReferences: countOpenReferences(read) }
}
