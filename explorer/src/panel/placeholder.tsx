import './panel.css'

/** Holds the place of what is on its way, as high as that will be. */
export function Placeholder({ height }: { height: string }) {
  return <div className="placeholder" style={{ minHeight: height }} aria-hidden="true" />
}

export function PagePlaceholder() {
  return (
    <div role="status">
      <span className="visually-hidden">Loading</span>
      <Placeholder height="100vh" />
    </div>
  )
}
