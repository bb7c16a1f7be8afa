import { z } from 'zod'
import { ElectricityUnit, GasUnit, TimeBasis } from '../../prisma/generated/client/enums.js'
import {
  addProblem,
  amount,
  countryCode,
  fields,
  optional,
  requireAmountOrder,
  requireDistinct,
  withDefault,
} from './entry-fields.js'
import { checkFigure, figureFields, standing } from './figure-entry.js'

const importFields = {
  ...figureFields,
  standing,
  importer: countryCode,
  exporter: countryCode,
  timeBasis: z.enum(TimeBasis),
  amount,
  amountLow: optional(amount),
  amountHigh: optional(amount),
  approximate: withDefault(z.boolean(), false),
}

/** A unit per day or year is a rate, a volume or an energy is a sum over the period, power is a rate or a moment's. */
const UNIT_BASES: Record<GasUnit | ElectricityUnit, readonly TimeBasis[]> = {
  SCF: ['CUMULATIVE'],
  M3: ['CUMULATIVE'],
  BCM: ['CUMULATIVE'],
  TWH: ['CUMULATIVE'],
  PJ: ['CUMULATIVE'],
  MMBTU: ['CUMULATIVE'],
  SCF_PER_DAY: ['RATE'],
  MILLION_SCF_PER_DAY: ['RATE'],
  BILLION_SCF_PER_DAY: ['RATE'],
  MILLION_M3_PER_DAY: ['RATE'],
  BCM_PER_YEAR: ['RATE'],
  TWH_PER_YEAR: ['RATE'],
  PJ_PER_YEAR: ['RATE'],
  GW: ['RATE', 'POINT'],
  PERCENT_OF_CONSUMPTION: ['CUMULATIVE', 'RATE', 'POINT'],
}

interface Import {
  timeBasis: TimeBasis
  unit: GasUnit | ElectricityUnit
  importer: string
  exporter: string
  amount: string
  amountLow: string | null
  amountHigh: string | null
}

function checkImport(entry: Import, context: Parameters<typeof addProblem>[0]): void {
  requireDistinct({ importer: entry.importer, exporter: entry.exporter }, ['importer', 'exporter'], context)
  requireAmountOrder(entry, context)
  const bases = UNIT_BASES[entry.unit]
  if (!bases.includes(entry.timeBasis)) {
    addProblem(context, ['timeBasis'], `${entry.timeBasis} does not go with ${entry.unit}: use ${bases.join(' or ')}`)
  }
}

export const gasImportEntry = fields({ ...importFields, unit: z.enum(GasUnit) }).superRefine((entry, context) => {
  checkFigure(entry, context)
  checkImport(entry, context)
})

export const electricityImportEntry = fields({ ...importFields, unit: z.enum(ElectricityUnit) }).superRefine(
  (entry, context) => {
    checkFigure(entry, context)
    checkImport(entry, context)
    if (entry.unit === ElectricityUnit.PERCENT_OF_CONSUMPTION && Number(entry.amount) > 100) {
      addProblem(context, ['amount'], 'is more than 100 percent')
    }
  },
)
