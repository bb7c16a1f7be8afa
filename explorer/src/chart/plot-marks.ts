// What the charts use of Observable Plot: what is named here is loaded, the rest of the library is not.
export { areaY, dot, lineY, plot, rect, ruleX, ruleY, text } from '@observablehq/plot'
