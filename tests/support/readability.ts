import type { Page } from '@playwright/test'

/**
 * What of the page a cashier who stands could not read or touch: text below 16 px, targets below 44 px, contrast below WCAG's
 * AA, text that is cut off without an ellipsis, and whatever sticks out of the window sideways.
 */
export function troublesOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const smallestText = 16
    const smallestTarget = 44
    const tolerance = 0.5
    const troubles = new Set<string>()
    const note = (what: string, where: string, measured: string) =>
      troubles.add(`${what}: ${where} ${measured}`)
    const shown = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      element.getBoundingClientRect().width > 1 &&
      element.closest('[aria-busy="true"]') === null
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`

    type Colour = [red: number, green: number, blue: number, alpha: number]
    const colourOf = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
      return [red, green, blue, alpha]
    }
    const over = (above: Colour, below: Colour): Colour => {
      const [red, green, blue, alpha] = above
      const mix = (one: number, other: number) => one * alpha + other * (1 - alpha)
      return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1]
    }
    const behind = (element: Element): Colour => {
      const layers: Colour[] = []
      for (let at: Element | null = element; at; at = at.parentElement) {
        const colour = colourOf(getComputedStyle(at).backgroundColor)
        layers.unshift(colour)
        if (colour[3] === 1) break
      }
      return layers.reduce<Colour>((below, above) => over(above, below), [255, 255, 255, 1])
    }
    const luminance = ([red, green, blue]: Colour) => {
      const part = (value: number) => {
        const share = value / 255
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      }
      return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
    }
    const contrast = (one: Colour, other: Colour) => {
      const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
      return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.nodeValue?.trim() || !shown(element) || element.closest('svg, script, style'))
        continue
      const style = getComputedStyle(element)
      const size = Number.parseFloat(style.fontSize)
      if (size < smallestText - tolerance) note('text too small', nameOf(element), `${size}px`)
      const background = behind(element)
      const ratio = contrast(over(colourOf(style.color), background), background)
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
      const disabled = element.closest(':disabled, [data-disabled]') !== null
      if (!disabled && ratio < (large ? 3 : 4.5)) note('contrast too low', nameOf(element), ratio.toFixed(2))
      if (
        element.scrollWidth > element.clientWidth + 1 &&
        style.overflowX !== 'visible' &&
        style.overflowX !== 'auto' &&
        style.textOverflow !== 'ellipsis'
      )
        note('cut off', nameOf(element), `${element.scrollWidth} in ${element.clientWidth}px`)
    }

    for (const element of document.querySelectorAll(
      'button, a[href], input, summary, select, textarea, [role="radio"]',
    )) {
      // A native box inside its label is touched by the label.
      const label =
        element instanceof HTMLInputElement ? (element.closest('label') ?? element.labels?.[0]) : null
      const boxes = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect())
      if (!shown(label ?? element)) continue
      const top = Math.min(...boxes.map((box) => box.top))
      const bottom = Math.max(...boxes.map((box) => box.bottom))
      const left = Math.min(...boxes.map((box) => box.left))
      const right = Math.max(...boxes.map((box) => box.right))
      const [width, height] = [right - left, bottom - top]
      if (width < smallestTarget - tolerance || height < smallestTarget - tolerance)
        note('target too small', nameOf(element), `${Math.round(width)}×${Math.round(height)}px`)
      if (left < -1 || right > window.innerWidth + 1)
        note('outside the window', nameOf(element), `${left}–${right}`)
    }
    if (document.documentElement.scrollWidth > window.innerWidth)
      note(
        'outside the window',
        'the page',
        `${document.documentElement.scrollWidth} in ${window.innerWidth}px`,
      )
    return [...troubles]
  })
}
