import { sql } from 'kysely'
import type { Format } from '../format.js'
import { GLEDITSCH_WARD_AREAS } from './gleditsch-ward-areas.js'

const RELEASES: Readonly<Record<string, string>> = { '4.1': '2016-03-01' }

const DAY = {
  is: 'CODE',
  form: '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])',
  called: 'date like 2013-08-03',
} as const

export const archigos: Format = {
  name: 'archigos',
  title: 'Archigos: a data set on political leaders',
  publisher: 'Goemans, Gleditsch and Chiozza',
  licence: 'None stated; the authors ask to be cited',
  url: 'http://www.ksgleditsch.com/archigos.html',
  description: 'Who led each independent state in fact, from and to which day, 1840 to 2015 (version 4.1).',
  gives: 'WHOLE_EDITION',
  example: 'npm run import -- archigos archigos-4.1.csv',
  notes: [
    'One leader a country at a time: who held power, whether as head of state, as head of government or as neither.',
    'Leaders become officials with the office "Leader". One who is known already by name, country and time is found, and an office that is keyed in with the same begin and end is not added again.',
    'Who was still in office when the data ends (2015-12-31, for three 2014-12-31) has no end: whether the office was held after that day is not said.',
    'Where a code stands for one state after another (the Soviet Union, Russia), a time in office is cut on the day on which one took the place of the other.',
    'Import it before un-general-debate: speakers are then found among the leaders.',
  ],
  identify: ([file]) => {
    const edition = /(\d+\.\d+)(?=\D|$)/.exec(file?.name ?? '')?.[1]
    return { series: 'archigos', edition, releasedOn: RELEASES[edition ?? ''] }
  },
  layouts: [
    {
      name: 'leaders, version 4.1',
      columns: {
        obsid: { is: 'CODE', form: '[A-Z]{3}-[0-9]{4}(-[0-9]+)?', called: 'id of a row like IRQ-2003-1' },
        gwcode: { is: 'AREA', codes: GLEDITSCH_WARD_AREAS, year: 'startdate' },
        leadid: { is: 'CODE', form: '.+', called: 'id of a leader' },
        leader: { is: 'CODE', form: '.*\\S.*', called: 'name' },
        yrborn: { is: 'TEXT', blank: true },
        gender: { is: 'TEXT', blank: true },
        startdate: DAY,
        enddate: DAY,
        entry: { is: 'TEXT', blank: true },
        exit: { is: 'TEXT' },
        exitcode: { is: 'TEXT', blank: true },
      },
      refuse: (cells) => [
        ...['startdate', 'enddate'].map((column) => ({
          column,
          when: sql`CASE WHEN ${cells.text(column)} ~ ${sql.lit(`^${DAY.form}$`)} THEN substr(${cells.text(column)}, 9, 2)::int >
            extract(day FROM make_date(left(${cells.text(column)}, 4)::int, substr(${cells.text(column)}, 6, 2)::int, 1) + interval '1 month - 1 day') ELSE false END`,
          because: 'is no day of the calendar',
        })),
        {
          column: 'enddate',
          when: sql`${cells.text('enddate')} < ${cells.text('startdate')}`,
          because: 'is before the day in the column "startdate"',
        },
      ],
      tenures: (cells) => ({
        row: cells.text('obsid'),
        person: cells.text('leadid'),
        name: cells.text('leader'),
        area: 'gwcode',
        office: sql.lit('Leader'),
        role: sql.lit('LEADER'),
        startedOn: cells.text('startdate'),
        endedOn: cells.text('enddate'),
        isStillHeld: sql`coalesce(${cells.text('exit')} = 'Still in Office', false)`,
      }),
    },
  ],
}
