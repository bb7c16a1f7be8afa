import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import type { Plugin } from 'vite'

/** Beside each script and style itself compressed, as small as it gets: the service has no time for that when asked. */
export function compressedFiles(): Plugin {
  return {
    name: 'compressed-files',
    apply: 'build',
    writeBundle({ dir }) {
      const assets = path.join(dir!, 'assets')
      for (const name of readdirSync(assets).filter((each) => /\.(?:js|css)$/.test(each))) {
        const file = path.join(assets, name)
        const content = readFileSync(file)
        writeFileSync(`${file}.br`, zlib.brotliCompressSync(content))
        writeFileSync(`${file}.gz`, zlib.gzipSync(content, { level: 9 }))
      }
    },
  }
}
