// A chart as a file of its own: with its title, its legend and its address, since the page is not around it there.
import { copyWithStyles } from './copy-with-styles.js'

export type ImageKind = 'svg' | 'png'

/** For screens that show twice as many points as the page has. */
const SCALE = 2
const SVG = 'http://www.w3.org/2000/svg'
const MARGIN = 16
const TITLE_PX = 18
const ADDRESS_PX = 10

/** Saves the chart that is somewhere in the part of the page. */
export async function saveImage(part: HTMLElement, title: string, kind: ImageKind): Promise<void> {
  const chart = part.querySelector<SVGSVGElement>('.chart svg')
  if (!chart) return
  // What the page is about: the title of a panel alone does not say it.
  const whole = [document.querySelector('h1')?.textContent, title].filter(Boolean).join(': ')
  const image = compose(chart, part.querySelector('.legend'), whole)
  const name = `${whole.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${kind}`
  const file = new Blob([new XMLSerializer().serializeToString(image)], { type: 'image/svg+xml' })
  const size = { width: Number(image.getAttribute('width')), height: Number(image.getAttribute('height')) }
  download(kind === 'svg' ? file : await paint(file, size), name)
}

function compose(chart: SVGSVGElement, legend: Element | null, title: string): SVGSVGElement {
  const { width, height } = chart.getBoundingClientRect()
  const image = document.createElementNS(SVG, 'svg')
  let y = MARGIN + TITLE_PX
  image.append(write(title, { x: MARGIN, y, size: TITLE_PX, weight: 600 }))
  y += MARGIN
  if (legend) {
    image.append(...drawLegend(legend, y))
    y += legend.getBoundingClientRect().height
  }
  y += MARGIN
  image.append(place(copyWithStyles(chart), { x: MARGIN, y, width, height }))
  y += height + MARGIN + ADDRESS_PX
  image.append(write(window.location.href, { x: MARGIN, y, size: ADDRESS_PX }))
  const size = { width: width + 2 * MARGIN, height: y + MARGIN }
  image.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  place(image, { x: 0, y: 0, ...size })
  // The page's ground: light text on nothing cannot be read.
  image.style.background = getComputedStyle(document.documentElement).getPropertyValue('--surface')
  image.style.fontFamily = getComputedStyle(document.body).fontFamily
  return image
}

/** Its signs and words, where they stand on the page. */
function drawLegend(legend: Element, top: number): SVGElement[] {
  const ground = legend.getBoundingClientRect()
  return [...legend.querySelectorAll('li')].flatMap((entry) => {
    const sign = entry.querySelector('svg')
    if (!sign) return []
    const { left, top: above, width, height, right } = sign.getBoundingClientRect()
    const y = top + above - ground.top
    return [
      place(copyWithStyles(sign), { x: MARGIN + left - ground.left, y, width, height }),
      write(entry.textContent, { x: MARGIN + right - ground.left + 6, y: y + height - 2, size: 14 }),
    ]
  })
}

function place<Element extends SVGElement>(
  element: Element,
  box: { x: number; y: number; width: number; height: number },
): Element {
  for (const [name, value] of Object.entries(box)) element.setAttribute(name, String(value))
  return element
}

function write(text: string, { x, y, size, weight = 400 }: { x: number; y: number; size: number; weight?: number }) {
  const element = document.createElementNS(SVG, 'text')
  element.textContent = text
  for (const [name, value] of Object.entries({ x, y, 'font-size': size, 'font-weight': weight })) {
    element.setAttribute(name, String(value))
  }
  element.setAttribute('fill', getComputedStyle(document.documentElement).color)
  return element
}

async function paint(file: Blob, { width, height }: { width: number; height: number }): Promise<Blob> {
  const image = new Image(width, height)
  const address = URL.createObjectURL(file)
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d')!
  context.scale(SCALE, SCALE)
  // A drawing's own ground is not part of what is drawn of it everywhere.
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--surface')
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  URL.revokeObjectURL(address)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png')
  })
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
