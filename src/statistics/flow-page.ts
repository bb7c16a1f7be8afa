/** The most flows on a page: a list of observations is read in bulk. */
export const LARGEST_FLOW_PAGE = 250
