// A chart as a file of its own: what the page's style sheets say is written into it.

export type ImageKind = 'svg' | 'png'

const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'fill-opacity', 'stroke-opacity']
const TEXT = ['font-family', 'font-size', 'font-weight', 'font-variant', 'text-anchor']
/** For screens that show twice as many points as the page has. */
const SCALE = 2

export async function saveImage(svg: SVGSVGElement, title: string, kind: ImageKind): Promise<void> {
  const text = serialise(svg)
  const name = `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${kind}`
  const file = new Blob([text], { type: 'image/svg+xml' })
  download(kind === 'svg' ? file : await paint(file, svg), name)
}

function serialise(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  originals.forEach((original, index) => {
    const style = getComputedStyle(original)
    for (const property of [...PAINT, ...TEXT])
      copies[index]?.style.setProperty(property, style.getPropertyValue(property))
  })
  const { width, height } = svg.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  // The page's ground: light text on nothing cannot be read.
  copy.style.background = getComputedStyle(document.documentElement).getPropertyValue('--surface')
  return new XMLSerializer().serializeToString(copy)
}

async function paint(file: Blob, svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect()
  const image = new Image(width, height)
  const address = URL.createObjectURL(file)
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d')!
  context.scale(SCALE, SCALE)
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
