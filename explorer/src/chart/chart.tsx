import { type MouseEvent, useEffect, useRef, useState } from 'react'
import type * as plotMarks from './plot-marks.js'
import './chart.css'

type PlotLibrary = typeof plotMarks
export type DrawChart = (plot: PlotLibrary, size: { width: number; height: number }) => SVGSVGElement | HTMLElement

/** So many links of a chart are worth a step of the keyboard each. */
const STEPPED = 12

interface ChartProps {
  /** What it shows, for those who do not see it; the table behind it has the numbers. */
  label: string
  height: number
  /** Draws it anew whenever this changes: wrap it in useCallback. */
  draw: DrawChart
  /** Called with the receipt that a mark of the chart links to. */
  onReceipt?: (receipt: string) => void
}

/** Loaded with the first page that has charts; the page does not wait for it. */
const library = import('./plot-marks.js')
// Without it the tables have the numbers.
library.catch(() => undefined)

/** A drawing by Observable Plot. */
export function Chart({ label, height, draw, onReceipt }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const [plot, setPlot] = useState<PlotLibrary>()
  const [width, setWidth] = useState(0)
  useEffect(() => void library.then(setPlot, () => undefined), [])
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (!plot || !width) return
    const drawing = draw(plot, { width, height })
    // Marks that lead to receipts are links: what has those is no mere image.
    drawing.setAttribute('role', drawing.querySelector('a') ? 'group' : 'img')
    drawing.setAttribute('aria-label', label)
    // The tables have the same receipts: who goes by keyboard does not step through every year of a chart.
    const links = drawing.querySelectorAll('a')
    if (links.length > STEPPED) for (const link of links) link.setAttribute('tabindex', '-1')
    // Plot names its groups of marks, which have no role that takes a name.
    for (const group of drawing.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
    place.current?.replaceChildren(drawing)
  }, [plot, width, height, draw, label])
  return <div className="chart" ref={place} style={{ minHeight: `${height}px` }} onClick={openReceipt} />

  function openReceipt(event: MouseEvent): void {
    const link = (event.target as Element).closest('a')
    const receipt = link && new URLSearchParams(link.getAttribute('href') ?? link.href).get('receipt')
    if (!receipt || !onReceipt || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onReceipt(receipt)
  }
}
