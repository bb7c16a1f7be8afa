import { describe, expect, it } from 'vitest'
import { parseAmount } from '../../seed/loader/amount.js'
import { parseIranianDate } from '../../seed/loader/iranian-date.js'
import { parsePartialDate } from '../../src/platform/partial-date.js'

describe('amounts', () => {
  it.each([
    ['12 billion', '12000000000'],
    ['6.607 billion', '6607000000'],
    ['3163.343248 million', '3163343248'],
    ['750', '750'],
    ['0', '0'],
    ['0.10', '0.1'],
    ['150 thousand', '150000'],
    ['1.5 Trillion', '1500000000000'],
    ['12345678901234567890123.456789012345678901 billion', '12345678901234567890123456789012.345678901'],
  ])('%s is %s', (text, digits) => expect(parseAmount(text)).toBe(digits))

  it.each([
    '',
    '-5',
    '+5',
    '1e9',
    '1,000',
    '1 000',
    '12bn',
    '$12',
    '.5',
    '5.',
    '0x10',
    'Infinity',
    'ten',
    '9'.repeat(61),
  ])('"%s" is none', (text) => expect(parseAmount(text)).toBeUndefined())
})

describe('Iranian dates', () => {
  it.each([
    ['1397', '2018-03-21', '2019-03-20'],
    ['1397-01', '2018-03-21', '2018-04-20'],
    ['1397-08', '2018-10-23', '2018-11-21'],
    ['1397-12', '2019-02-20', '2019-03-20'],
    ['1399', '2020-03-20', '2021-03-20'], // a leap year
    ['1399-12-30', '2021-03-20', '2021-03-20'],
    ['1357-11-22', '1979-02-11', '1979-02-11'],
  ])('%s runs from %s to %s', (text, lower, upper) => expect(parseIranianDate(text)).toEqual({ text, lower, upper }))

  it.each(['1397-13', '1397-00', '1397-12-30', '1397-07-31', '1397-1', '97', '1397-01-00', '9999', ''])(
    '"%s" is none',
    (text) => expect(parseIranianDate(text)).toBeUndefined(),
  )
})

describe('partial dates', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-04', '2019-04-01', '2019-04-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2019-04-06', '2019-04-06', '2019-04-06'],
    ['0033', '0033-01-01', '0033-12-31'],
  ])('%s runs from %s to %s', (text, lower, upper) => expect(parsePartialDate(text)).toEqual({ text, lower, upper }))

  it.each(['2019-02-29', '2019-04-31', '2019-13', '2019-4', '0000', '19', '2019-04-06T00:00', ' 2019', ''])(
    '"%s" is none',
    (text) => expect(parsePartialDate(text)).toBeUndefined(),
  )
})
