const PAINT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'fill-opacity',
  'stroke-opacity',
  'stroke-linejoin',
  'paint-order',
]
const TEXT = ['font-family', 'font-size', 'font-weight', 'font-variant', 'text-anchor', 'color']

const XLINK = 'http://www.w3.org/1999/xlink'

/** A drawing without the page: what its style sheets say is written into it, and its links are whole. */
export function copyWithStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  originals.forEach((original, index) => {
    const style = getComputedStyle(original)
    for (const property of [...PAINT, ...TEXT])
      copies[index]?.style.setProperty(property, style.getPropertyValue(property))
    // The variables are the page's: some programs stumble over them though the style says the same.
    for (const { name, value } of [...original.attributes]) {
      if (value.includes('var(')) copies[index]?.removeAttribute(name)
    }
  })
  for (const link of copy.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? link.getAttributeNS(XLINK, 'href')
    link.removeAttributeNS(XLINK, 'href')
    if (href !== null) link.setAttribute('href', new URL(href, window.location.href).href)
  }
  copy.style.overflow = 'visible'
  return copy
}
