import { toWords } from '../format/words.js'
import './receipt.css'

interface MarksProps {
  standing?: string | null
  rank?: string
  certainty?: string
}

/** What keeps a value from being taken for more than it is, where it is not plain fact as reported. */
export function Marks({ standing, rank, certainty }: MarksProps) {
  const marks = [
    standing && standing !== 'ACTUAL' ? toWords(standing) : undefined,
    rank === 'DEPRECATED' ? 'known to be wrong' : rank === 'PREFERRED' ? 'preferred' : undefined,
    certainty === 'INFERRED' ? 'inferred' : undefined,
  ].filter((mark) => mark !== undefined)
  return marks.map((mark) => (
    <span className="mark" key={mark}>
      {mark}
    </span>
  ))
}
