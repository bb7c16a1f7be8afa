import { Component, type ReactNode } from 'react'

/** Shows what went wrong where a page cannot be loaded or drawn, rather than nothing. */
export class FaultBoundary extends Component<{ children: ReactNode }, { fault: unknown }> {
  override state = { fault: undefined }

  static getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault }
  }

  override render(): ReactNode {
    if (this.state.fault === undefined) return this.props.children
    return (
      <div className="problem" role="alert">
        <p>
          <strong>This page cannot be shown.</strong>
        </p>
        <p>The service may have been updated since it was opened, or is away. Load the page anew.</p>
        <button type="button" onClick={() => window.location.reload()}>
          Load anew
        </button>
      </div>
    )
  }
}
