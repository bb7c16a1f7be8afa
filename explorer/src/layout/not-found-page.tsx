import { Link } from 'wouter'
import { useTitle } from './use-title.js'

interface NotFoundProps {
  path: string
  /** What was looked for, where the form of the address is right and nothing is there. */
  what?: string
}

export function NotFoundPage({ path, what }: NotFoundProps) {
  useTitle('Not found')
  return (
    <section>
      <h1>{what ? `There is no ${what}` : 'There is no such page'}</h1>
      <p>
        Nothing is at <code>{path}</code>. What is between two countries stands at their codes of three letters:{' '}
        <Link href="/IRQ/IRN">/IRQ/IRN</Link> is Iraq and Iran.
      </p>
      <p>
        <Link href="/">Search for what you want to see</Link>, or choose from the lists at the top of the page.
      </p>
    </section>
  )
}
