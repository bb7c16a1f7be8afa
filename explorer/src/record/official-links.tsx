import type { OfficialNameFragment } from '../generated/operations.js'
import { pathOf } from '../url/links.js'
import { Links } from './links.js'

export function OfficialLinks({ officials }: { officials: readonly OfficialNameFragment[] }) {
  return <Links items={officials.map(({ slug, name }) => [pathOf.official(slug), name])} />
}
