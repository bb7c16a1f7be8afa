import { pipeline, Readable } from 'node:stream'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { chooseEncoding, type Encoding } from './accept-encoding.js'

// docs/http.md says what was measured.
/** What fits into one packet of the network arrives no sooner when it is smaller. */
const LEAST = 1_400
/** Up to here it takes less time to compress than to have another thread do it. */
const AT_ONCE = 100_000
const LEVEL = 1

const gzip = promisify(zlib.gzip)
const brotli = promisify(zlib.brotliCompress)

const gzipOptions = { level: LEVEL }
const brotliOptions = (size: number): zlib.BrotliOptions => ({
  params: {
    [zlib.constants.BROTLI_PARAM_QUALITY]: LEVEL,
    [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
})

/** What is sent to a client that asks for compression, where it pays and is not done yet. */
export function compress(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (reply.hasHeader('content-encoding')) return payload
  if (payload instanceof Readable) return compressFile(request, reply, payload)
  if (typeof payload !== 'string' || payload.length < LEAST) return payload
  const encoding = chooseEncoding(request.headers['accept-encoding'], ['br', 'gzip'])
  if (encoding === undefined) return payload
  void reply.header('content-encoding', encoding)
  return payload.length <= AT_ONCE ? compressNow(payload, encoding) : compressAside(payload, encoding)
}

/** The files of the playground are large, and a browser fetches them once. */
function compressFile({ headers }: FastifyRequest, reply: FastifyReply, file: Readable): Readable {
  const isText = /javascript|css|json/.test(String(reply.getHeader('content-type')))
  if (!isText || reply.statusCode !== 200) return file // a part of a file is counted in its own bytes
  if (chooseEncoding(headers['accept-encoding'], ['gzip']) === undefined) return file
  reply.removeHeader('content-length').removeHeader('accept-ranges').header('content-encoding', 'gzip')
  return pipeline(file, zlib.createGzip(gzipOptions), () => {})
}

function compressNow(text: string, encoding: Encoding): Buffer {
  return encoding === 'br'
    ? zlib.brotliCompressSync(text, brotliOptions(text.length))
    : zlib.gzipSync(text, gzipOptions)
}

function compressAside(text: string, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br' ? brotli(text, brotliOptions(text.length)) : gzip(text, gzipOptions)
}

/** Compresses a text as it comes, and takes no more of it than is asked for. */
export function gzipped(text: AsyncIterable<string | Buffer>): AsyncIterable<Buffer> {
  return pipeline(text, zlib.createGzip(gzipOptions), () => {}) // whoever reads it is told of errors
}
