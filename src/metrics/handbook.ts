/** The handbook that most indices of trade statistics are cited from. */
export const HANDBOOK =
  'M. Mikic and J. Gilbert, Trade Statistics in Policymaking: A Handbook, United Nations ESCAP, 2007'
