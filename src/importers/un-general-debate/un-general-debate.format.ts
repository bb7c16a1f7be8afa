import { sql } from 'kysely'
import type { Cells, Format, Sql } from '../format.js'
import { isLeadingPost } from '../known-people.js'
import { readRecords } from '../read-records.js'
import { DEBATE_AREAS } from './debate-areas.js'

const ordinal = (session: Sql): Sql => sql`(${session} || CASE
  WHEN ${session} ~ '1[123]$' THEN 'th' WHEN ${session} ~ '1$' THEN 'st' WHEN ${session} ~ '2$' THEN 'nd' WHEN ${session} ~ '3$' THEN 'rd' ELSE 'th' END)`

const session = (cells: Cells): Sql => sql`ltrim(${cells.text('Session')}, '0')`

const debate = (cells: Cells): Sql =>
  sql`'eneral debate of the ' || ${ordinal(session(cells))} || ' session of the UN General Assembly'`

/** In 1987 the League of Arab States spoke, misspelt. */
const isOfOrganisation = (cells: Cells): Sql =>
  sql`coalesce(${cells.text('Country')} ~* '^lea?gu?e of arab states', false)`

export const unGeneralDebate: Format = {
  name: 'un-general-debate',
  title: 'UN General Debate Corpus, speakers by session',
  publisher: 'Jankin, Baturo and Dasandi',
  licence: 'CC0 1.0',
  url: 'https://doi.org/10.7910/DVN/0TJX8Y',
  description: 'Who spoke for each state in the general debate of each session of the UN General Assembly, since 1946.',
  gives: 'WHOLE_EDITION',
  example: 'npm run import -- un-general-debate Speakers_by_session.csv',
  notes: [
    'Import the leaders of Archigos first: speakers are then found among them.',
    'Each speech is a statement, of its speaker or, where nobody is named, of the government. The data tells who spoke and not what was said.',
    'The edition is named after its last year. Only the year of a speech is given.',
    'Posts are kept as the data has them: they say nothing of when an office began or ended.',
    'A speaker is found among known officials of the country by full name or, for heads of state and of government, by a part of the name and the time. Others get a record by country and name; who is named by one word, by time as well.',
    'Import archigos before it: speakers are then found among the leaders.',
  ],
  identify: async (files) => {
    let last = ''
    for (const file of files) {
      await readRecords(file, ({ Year = '' }) => {
        if (/^\d{4}$/.test(Year) && Year > last) last = Year
      })
    }
    return { series: 'un-general-debate', edition: last === '' ? undefined : last }
  },
  layouts: [
    {
      name: 'speakers by session',
      columns: {
        Year: { is: 'YEAR', padded: true },
        Session: { is: 'CODE', form: '[0-9]{1,3}', called: 'number of a session', padded: true },
        'ISO Code': { is: 'AREA', codes: DEBATE_AREAS, year: 'Year', blank: true, padded: true },
        Country: { is: 'TEXT', blank: true },
        'Name of Person Speaking': { is: 'TEXT', blank: true, padded: true },
        Post: { is: 'TEXT', blank: true, padded: true },
      },
      refuse: (cells) => [
        {
          column: 'ISO Code',
          when: sql`${cells.text('ISO Code')} IS NULL AND NOT ${isOfOrganisation(cells)}`,
          because: 'is empty, and the row is of no organisation that is known to have spoken',
        },
      ],
      leaveOut: {
        'spoken for an organisation of states': (cells) =>
          sql`${cells.text('ISO Code')} IS NULL AND ${isOfOrganisation(cells)}`,
      },
      speeches: (cells) => ({
        row: sql`${cells.text('Year')} || ', ' || ${cells.text('ISO Code')}`,
        country: cells.area('ISO Code'),
        occasion: session(cells),
        title: sql`'G' || ${debate(cells)}`,
        madeOn: cells.text('Year'),
        name: cells.text('Name of Person Speaking'),
        office: cells.text('Post'),
        leads: isLeadingPost(cells.text('Post')),
        summary: sql`${cells.areaName('ISO Code')} || ': speech in the g' || ${debate(cells)} || '.'`,
      }),
    },
  ],
}
