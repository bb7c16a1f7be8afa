import { toWords } from '../format/words.js'

/** Its title; of many posts and agency reports none is recorded. */
export function nameSource({ title, sourceKind }: { title: string | null; sourceKind: string }): string {
  return title ?? `${toWords(sourceKind)} without a title`
}
