import { useEffect, useState } from 'react'

interface YearFieldProps {
  label: string
  year: number | undefined
  onChange: (year: number | undefined) => void
}

/** A year: taken when all its digits are there, so that nothing is asked for the year 20. */
export function YearField({ label, year, onChange }: YearFieldProps) {
  const [typed, setTyped] = useState('')
  useEffect(() => setTyped(year === undefined ? '' : String(year)), [year])
  return (
    <label className="year-field">
      {label}
      <input
        type="number"
        min={1800}
        max={2100}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          if (/^(?:\d{4})?$/.test(target.value)) onChange(target.value ? Number(target.value) : undefined)
        }}
      />
    </label>
  )
}
