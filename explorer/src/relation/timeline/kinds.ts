import type { TimelineKind } from '../../generated/operations.js'
import { SHOWN_KINDS, type ShownKind } from '../../url/read-state.js'

const KINDS: Readonly<Record<ShownKind, readonly TimelineKind[]>> = {
  statements: ['STATEMENT'],
  events: ['EVENT'],
  // FIGURE has waivers too.
  figures: ['TRADE_VOLUME', 'GAS_IMPORT', 'ELECTRICITY_IMPORT', 'PAYMENT', 'FORCE_STRENGTH'],
  waivers: ['SANCTIONS_WAIVER'],
}
/** What was said and done; figures and waivers have panels of their own. */
const SHOWN_AT_FIRST: readonly ShownKind[] = ['statements', 'events']

/** What the API is asked for; always in one order, so that the cache knows it again. */
export function listKinds(shown: readonly ShownKind[] = SHOWN_AT_FIRST): TimelineKind[] {
  return SHOWN_KINDS.filter((kind) => shown.includes(kind)).flatMap((kind) => KINDS[kind])
}

export function isShown(kind: ShownKind, shown: readonly ShownKind[] = SHOWN_AT_FIRST): boolean {
  return shown.includes(kind)
}

/** The choice with one kind more or less; undefined for the one that holds where nothing is chosen. */
export function toggleKind(
  kind: ShownKind,
  shown: readonly ShownKind[] = SHOWN_AT_FIRST,
): readonly ShownKind[] | undefined {
  const changed = SHOWN_KINDS.filter((each) => shown.includes(each) !== (each === kind))
  return String(changed) === String(SHOWN_AT_FIRST) ? undefined : changed
}
