import { code128, drawingSVG } from 'bwip-js/browser'
import { useMemo } from 'react'

/** A text as Code 128, as wide as its place. Shown as a picture, so that a scanner reads crisp bars from the screen too. */
export function Barcode({ text }: { text: string }) {
  const source = useMemo(() => {
    const svg = code128(
      { bcid: 'code128', text, height: 12, paddingwidth: 8, paddingheight: 2 },
      drawingSVG(),
    )
    return `data:image/svg+xml,${encodeURIComponent(svg)}`
  }, [text])
  return <img src={source} alt={text} style={{ display: 'block', width: '100%' }} />
}
