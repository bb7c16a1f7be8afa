import type { Layout } from './format.js'
import type { Presence } from './match-people.js'

/** Whether a layout says who held an office, or who spoke. */
export const hasPeople = ({ tenures, speeches }: Layout): boolean => tenures !== undefined || speeches !== undefined

/** A row of offices held. */
export interface HeldRow {
  row: string
  person: string
  name: string
  code: string
  office: string
  role: string
  startedOn: string
  endedOn: string
  isStillHeld: boolean
  place: { table: string; place: string }
}

/** An office held, or the part of it under one area. */
export interface Held extends HeldRow {
  area: string
  /** Which part of the row it is. */
  part: number
}

/** A row of speeches. */
export interface Speech {
  row: string
  country: string
  occasion: string
  title: string
  madeOn: string
  /** As the publisher writes them; null where it does not say. */
  name: string | null
  office: string | null
  leads: boolean
  summary: string
  /** Counts the speeches of a country on one occasion. */
  number: number
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Somebody of the dataset, with the rows that are theirs. */
export interface ImportedPerson {
  /** As the dataset's own record of them is called. */
  slug: string
  name: string
  /** Other spellings of the dataset. */
  aliases: string[]
  presences: Presence[]
  /** Ids of the tenures and statements. */
  rows: string[]
}
