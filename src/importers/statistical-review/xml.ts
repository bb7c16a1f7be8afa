import sax from 'sax'

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

/** Reads XML piece by piece. Names come without their prefix: some programs write `x:row` for `row`. */
export async function parseXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) =>
    handlers.open(withoutPrefix(name), attributes as Readonly<Record<string, string>>)
  parser.ontext = (text) => handlers.text(text)
  parser.oncdata = (text) => handlers.text(text)
  parser.onclosetag = (name) => handlers.close(withoutPrefix(name))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }))
  parser.write(decoder.decode()).close()
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)
