import './chart.css'

export type LegendEntry = readonly [sign: 'line' | 'dashes' | 'diamond' | 'dot' | 'bar', colour: string, label: string]

/** What the marks of a chart stand for. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className="legend">
      {entries.map(([sign, colour, label]) => (
        <li key={label}>
          <svg viewBox="0 0 28 16" aria-hidden="true">
            <Sign sign={sign} colour={colour} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

function Sign({ sign, colour }: { sign: LegendEntry[0]; colour: string }) {
  switch (sign) {
    case 'line':
      return <path d="M0 8H28" stroke={colour} strokeWidth="4" />
    case 'dashes':
      return <path d="M0 8H28" stroke={colour} strokeWidth="4" strokeDasharray="7 4" />
    case 'diamond':
      return <path d="M14 0L22 8L14 16L6 8Z" fill={colour} />
    case 'dot':
      return <circle cx="14" cy="8" r="6" fill={colour} />
    case 'bar':
      return <rect x="2" y="2" width="24" height="12" fill={colour} />
  }
}
