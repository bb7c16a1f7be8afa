/** The most items that a page of a list has, where nothing else is said. */
export const LARGEST_PAGE = 100
