import type { Page } from 'playwright-core'

type Colour = [red: number, green: number, blue: number]

interface Seen {
  text: string
  colour: string
  /** What lies behind it, the nearest first. */
  grounds: string[]
}

/** How well each text below an element stands out from its ground, by the formula of WCAG 2: 4.5 is enough. */
export async function measureContrasts(page: Page, selector: string): Promise<{ text: string; contrast: number }[]> {
  const seen = await page.evaluate<Seen[]>(`
    [...document.querySelectorAll('${selector} *')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .map((element) => {
        const grounds = []
        for (let at = element; at; at = at.parentElement) grounds.push(getComputedStyle(at).backgroundColor)
        return { text: element.innerText, colour: getComputedStyle(element).color, grounds }
      })`)
  return seen.map(({ text, colour, grounds }) => {
    const ground = grounds.reduceRight<Colour>((behind, css) => lay(css, behind), [255, 255, 255])
    const [dark, light] = [brightness(lay(colour, ground)), brightness(ground)].sort((a, b) => a - b)
    return { text, contrast: (light! + 0.05) / (dark! + 0.05) }
  })
}

function lay(css: string, ground: Colour): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue].map((part, i) => part * alpha + ground[i]! * (1 - alpha)) as Colour
}

function brightness(colour: Colour): number {
  const [red, green, blue] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as Colour
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
