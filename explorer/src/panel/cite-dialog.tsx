import { useEffect, useState } from 'react'
import { citeLink } from '../url/links.js'
import { readState, writeState } from '../url/read-state.js'
import { Modal } from './modal.js'

interface Citation {
  reference: string
  bibtex: string
  permalink: string
  asOf: string
  warnings: { code: string; message: string }[]
}

interface CiteDialogProps {
  query: string
  variables: object
  onClose: () => void
}

/** How what is shown is cited, as the service words it. */
export function CiteDialog({ query, variables, onClose }: CiteDialogProps) {
  const [citation, setCitation] = useState<Citation | 'failed'>()
  const address = citeLink(query, variables)
  useEffect(() => {
    const stop = new AbortController()
    fetch(address, { signal: stop.signal, headers: { 'apollo-require-preflight': '1' } })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        setCitation((await response.json()) as Citation)
      })
      .catch(() => !stop.signal.aborted && setCitation('failed'))
    return () => stop.abort()
  }, [address])
  return (
    <Modal title="Cite" onClose={onClose}>
      {citation === undefined && <p role="status">Asking for the citation …</p>}
      {citation === 'failed' && <p role="alert">The service gave no citation. Close this and try again.</p>}
      {typeof citation === 'object' && (
        <>
          {citation.warnings
            .filter(({ code }) => code !== 'LONG_LINK')
            .map(({ code, message }) => (
              <p className="note" key={code}>
                {message}
              </p>
            ))}
          <Copyable label="Reference" text={citation.reference.replaceAll(citation.permalink, linkPage(citation))} />
          <Copyable label="BibTeX" text={citation.bibtex.replaceAll(citation.permalink, linkPage(citation))} />
          <Copyable label="This page on that day" text={linkPage(citation)} />
          <Copyable label="The query alone" text={citation.permalink} />
        </>
      )}
    </Modal>
  )
}

/** This page as of the day of the citation: shorter than the address of the query, and it shows the same. */
function linkPage({ asOf }: Citation): string {
  const { origin, pathname, search } = window.location
  return origin + pathname + writeState({ ...readState(search), asOf, receipt: undefined })
}

function Copyable({ label, text }: { label: string; text: string }) {
  const [isCopied, setCopied] = useState(false)
  return (
    <section>
      <h3>{label}</h3>
      <pre>{text}</pre>
      <button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
        {isCopied ? 'Copied' : 'Copy'}
      </button>
    </section>
  )
}
