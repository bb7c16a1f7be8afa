import type { AreaCodes } from '../area-codes.js'
import { ISO_CODES } from '../iso-areas.js'

/**
 * The World Bank's country codes: ISO 3166-1, and those below. Its regions and groups are left out: what they hold is in
 * the rows of their members, and their membership changes with each edition (in 2025 Afghanistan and Pakistan moved to
 * the group of the Middle East and North Africa).
 */
export const WORLD_BANK_AREAS: AreaCodes = {
  ...ISO_CODES,

  WLD: 'WLD',
  EUU: 'EUU',
  XKX: 'XKX',
  CHI: 'XCI', // Channel Islands

  // ---- regions
  AFE: null, // Africa, eastern and southern
  AFW: null, // Africa, western and central
  ARB: null, // Arab world
  CEB: null, // Central Europe and the Baltics
  CSS: null, // Caribbean small states
  EAS: null, // East Asia and Pacific
  EAP: null, // the same without high income
  ECS: null, // Europe and Central Asia
  ECA: null, // the same without high income
  EMU: null, // euro area
  LCN: null, // Latin America and Caribbean
  LAC: null, // the same without high income
  MEA: null, // Middle East and North Africa
  MNA: null, // the same without high income
  NAC: null, // North America
  OED: null, // members of the OECD
  OSS: null, // other small states
  PSS: null, // Pacific island small states
  SAS: null, // South Asia
  SSF: null, // Sub-Saharan Africa
  SSA: null, // the same without high income
  SST: null, // small states

  // ---- by income, debt and stage of population growth
  FCS: null, // fragile and conflict-affected situations
  HIC: null, // high income
  HPC: null, // heavily indebted poor countries
  INX: null, // not classified; in the World Bank's own files, without values
  LDC: null, // least developed countries
  LIC: null, // low income
  LMC: null, // lower middle income
  LMY: null, // low and middle income
  MIC: null, // middle income
  UMC: null, // upper middle income
  EAR: null, // early demographic dividend
  LTE: null, // late demographic dividend
  PRE: null, // before the demographic dividend
  PST: null, // after the demographic dividend

  // ---- by who lends to them
  IBD: null, // IBRD only
  IBT: null, // IDA and IBRD
  IDA: null, // IDA
  IDB: null, // IDA blend
  IDX: null, // IDA only
  TEA: null, // East Asia and Pacific, IDA and IBRD
  TEC: null, // Europe and Central Asia, IDA and IBRD
  TLA: null, // Latin America and Caribbean, IDA and IBRD
  TMN: null, // Middle East and North Africa, IDA and IBRD
  TSA: null, // South Asia, IDA and IBRD
  TSS: null, // Sub-Saharan Africa, IDA and IBRD
}
