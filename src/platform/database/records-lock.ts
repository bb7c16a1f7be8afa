/** Held by whoever writes officials, events or statements: a load of keyed-in records, an import of people. Any number that no other part of Comity locks. */
export const RECORDS_LOCK = 7_265_663
