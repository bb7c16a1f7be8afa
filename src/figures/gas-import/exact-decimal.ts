import { Decimal } from 'decimal.js'

/** Decimals so long that what a quotient loses lies far below the last digit of any answer. */
export const ExactDecimal = Decimal.clone({ precision: 100, toExpNeg: -100, toExpPos: 100 })
