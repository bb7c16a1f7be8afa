import type { SheetReport } from './sheet-report.js'
import type { Sheet } from './sheet.js'

export interface Edition {
  publisher: 'BP' | 'Energy Institute'
  /** The year of publication. The last year with figures is the one before. */
  edition: string
  /** The month, where the workbook tells it. */
  releasedOn: string | undefined
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const REVIEW = '(bp|Energy Institute) Statistical Review of World Energy'
const PRESENTED = new RegExp(`presented in the (\\d{4}) ${REVIEW}`, 'i')
const DATED_TITLE = new RegExp(`${REVIEW} (${MONTHS.join('|')}) (\\d{4})`, 'i')

/** The sheet "Contents" says in a sentence which Review it is; the titles of BP's editions have the month too. */
export function readEdition(contents: Sheet, report: SheetReport): Edition | undefined {
  const lines: string[] = []
  for (let row = 1; row <= contents.lastRow; row++) {
    const text = contents.at(row, 1)?.text
    if (text !== undefined) lines.push(text)
  }
  const text = lines.join(' ').replace(/\s+/g, ' ')
  const [, edition, publisher] = PRESENTED.exec(text) ?? []
  if (edition === undefined || publisher === undefined) {
    const sentence = 'information presented in the 2019 BP Statistical Review of World Energy'
    report.refuse(contents, contents.at(2, 1), `does not lead to the edition: no sentence like "${sentence}" follows`)
    return undefined
  }
  const [, , month = '', year] = DATED_TITLE.exec(text) ?? []
  if (year !== undefined && year !== edition) {
    report.refuse(contents, contents.at(2, 1), `names another year than the text below it (${edition})`)
  }
  const index = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase())
  return {
    publisher: publisher.toLowerCase() === 'bp' ? 'BP' : 'Energy Institute',
    edition,
    releasedOn: index < 0 ? undefined : `${edition}-${String(index + 1).padStart(2, '0')}`,
  }
}
