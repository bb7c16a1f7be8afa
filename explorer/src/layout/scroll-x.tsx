import { type ReactNode, useEffect, useRef, useState } from 'react'

interface ScrollXProps {
  label: string
  children: ReactNode
}

/** What is wider than its place: it is scrolled, also by keyboard, and its edges show where it goes on. */
export function ScrollX({ label, children }: ScrollXProps) {
  const box = useRef<HTMLDivElement>(null)
  const [goesOn, setGoesOn] = useState({ left: false, right: false })
  useEffect(() => {
    const element = box.current!
    const look = () => {
      const left = element.scrollLeft > 1
      const right = element.scrollLeft + element.clientWidth < element.scrollWidth - 1
      setGoesOn((before) => (before.left === left && before.right === right ? before : { left, right }))
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  return (
    <div className="scroll-edges" data-left={goesOn.left || undefined} data-right={goesOn.right || undefined}>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={label} ref={box}>
        {children}
      </div>
      {(goesOn.left || goesOn.right) && <p className="quiet scroll-hint">Scroll sideways for more.</p>}
    </div>
  )
}
