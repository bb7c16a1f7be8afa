import type { CountryNameFragment } from '../generated/operations.js'

/** What every panel of the page is told. */
export interface PanelSubject {
  country: string
  partner: string
  asOf: string | undefined
  /** The pair, as one word. */
  subject: string
  /** Whether the page's request has been answered, so that what a panel asks for is in the cache. */
  isReady: boolean
  names: { country: CountryNameFragment; partner: CountryNameFragment } | undefined
}
