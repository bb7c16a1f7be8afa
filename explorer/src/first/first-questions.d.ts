/** Documents of the operations that are asked before the page's script is there: `first-questions.ts` of the build. */
declare module 'virtual:first-questions' {
  export const RelationPage: string
  export const RelationMetrics: string
}
