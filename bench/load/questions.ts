import { BILATERAL, PAGE } from './questions/bilateral.js'
import { COMPUTED, COMPUTED_WITHOUT } from './questions/computed.js'
import { COUNTRY } from './questions/country.js'
import { LINKED } from './questions/linked.js'
import { LIST } from './questions/list.js'
import { SERIES } from './questions/series.js'
import { TOP_PARTNERS } from './questions/top-partners.js'
import type { Question } from './question.js'

/** What is asked, in the order in which it is told. */
export const QUESTIONS: readonly Question[] = [
  COUNTRY,
  LINKED,
  SERIES,
  LIST,
  TOP_PARTNERS,
  BILATERAL,
  PAGE,
  COMPUTED,
  COMPUTED_WITHOUT,
]
