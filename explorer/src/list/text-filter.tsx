import { useEffect, useRef, useState } from 'react'

/** How long typing rests before it is asked for. */
const REST_MS = 250

interface TextFilterProps {
  label: string
  /** What the address says. */
  text: string | undefined
  onChange: (text: string | undefined) => void
}

/** What a list is filtered by: taken when typing rests. */
export function TextFilter({ label, text = '', onChange }: TextFilterProps) {
  const [typed, setTyped] = useState(text)
  const taken = useRef(text)
  // The address was changed from elsewhere, as by going back.
  useEffect(() => {
    if (text === taken.current) return
    taken.current = text
    setTyped(text)
  }, [text])
  useEffect(() => {
    const timer = setTimeout(() => {
      const wanted = typed.trim()
      if (wanted === taken.current) return
      taken.current = wanted
      onChange(wanted || undefined)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [typed, onChange])
  return (
    <label className="text-filter">
      {label}
      <input
        type="search"
        maxLength={100}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  )
}
