import type { PeopleReport } from './publish-people.js'
import type { ImportReport } from './report.js'

const number = (value: number): string => value.toLocaleString('en')

function describePeople({ matched, own, ambiguous, alreadyHeld, unnamed }: PeopleReport): string[] {
  return [
    `  people           ${number(matched)} were known, ${number(own)} were not`,
    ...(alreadyHeld === 0
      ? []
      : [`  held already     ${number(alreadyHeld)} offices, by another's word: these are kept as they are`]),
    ...(unnamed === 0 ? [] : [`  no speaker       ${number(unnamed)} statements, which are the government's`]),
    ...titled('look at          people who could be several of those known, and got records of their own:', ambiguous),
  ]
}

/** The report as lines for people. */
export function formatReport(report: ImportReport): string[] {
  const { edition, changes, read, rejected, leftOut, years, withoutValue, before, suspects, people, isDryRun } = report
  const { added, changed, unchanged, removed } = changes
  const released = report.releasedOn === null ? 'day of release not known' : `released ${report.releasedOn}`
  return [
    `${isDryRun ? 'Dry run, nothing was changed. It would be ' : ''}${edition.slug}: edition ${edition.edition} of ${edition.series}, ${released}`,
    ...(report.releasedOn === null
      ? ['  asOf             never shows it: --released-on says when it was released']
      : []),
    ...(report.supersededBy === null
      ? []
      : [`  superseded       by ${report.supersededBy}, which lists show unless this one is named`]),
    `  rows read        ${number(read)} in ${report.seconds.toFixed(1)} s${rejected > 0 ? `, ${number(rejected)} rejected` : ''}`,
    ...Object.entries(leftOut).map(
      ([reason, rows]) => `  left out         ${number(rows)}: ${reason}${describeAreas(report.leftOutAreas[reason])}`,
    ),
    ...(people === undefined ? [] : describePeople(people)),
    `  ${people === undefined ? 'observations    ' : 'offices, speeches'} ${number(added)} added, ${number(changed)} changed, ${number(unchanged)} unchanged${removed > 0 ? `, ${number(removed)} removed` : ''}`,
    ...Object.entries(withoutValue).map(([status, rows]) => `  without a value  ${number(rows)}: ${status}`),
    ...(years === undefined
      ? []
      : [`  years            ${years[0]} to ${years[1]}${report.isPart ? ' in the whole edition' : ''}`]),
    ...titled(report.isPart ? 'largest of the whole edition' : 'largest', report.largest),
    ...(before === undefined
      ? []
      : [
          `  edition ${before.edition} had ${number(before.same)} the same, ${number(before.revised)} with another value, ${number(before.gone)} that are gone; ${number(before.added)} are new`,
        ]),
    ...titled(
      `look at          ${number(suspects?.jumps.count ?? 0)} total(s) of a year more than 20 times those beside:`,
      suspects?.jumps.examples ?? [],
    ),
    ...titled(
      `look at          ${number(suspects?.mirrors.count ?? 0)} pairs whose sides differ more than tenfold:`,
      suspects?.mirrors.examples ?? [],
    ),
    ...titled(
      `look at          ${number(suspects?.aboveWorld.count ?? 0)} partners above the publisher's own total:`,
      suspects?.aboveWorld.examples ?? [],
    ),
  ]
}

const describeAreas = (areas: readonly string[] = []): string =>
  areas.length === 0 ? '' : ` (${areas.join(', ')} ...)`

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title.trimEnd()}`, ...lines.map((line) => `    ${line}`)]
}
