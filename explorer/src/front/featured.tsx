import { Link } from 'wouter'

/** The case that the service ships with, and the two days between which it is told. */
export function Featured() {
  return (
    <section className="panel featured" aria-labelledby="featured">
      <h2 id="featured">Iraq and Iran</h2>
      <p>
        In April 2019 Iran&rsquo;s president wanted the trade of the two to grow to $20 billion, while Iraq bought its
        gas under waivers of American sanctions. What was claimed, by whom, and what do the statistics say?
      </p>
      <p className="featured-links">
        <Link className="button" href="/IRQ/IRN">
          Iraq and Iran
        </Link>
        <Link className="button" href="/IRQ/IRN?asOf=2019-04-05">
          What was known on 5 April 2019
        </Link>
        <Link className="button" href="/IRQ/USA">
          Iraq and the United States
        </Link>
      </p>
    </section>
  )
}
