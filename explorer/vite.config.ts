import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = import.meta.dirname

export default defineConfig({
  root,
  plugins: [react()],
  // Two copies of graphql's parser would be half as much again.
  resolve: { dedupe: ['@urql/core', '@0no-co/graphql.web', 'react'] },
  build: {
    outDir: path.join(root, '..', 'dist', 'explorer'),
    emptyOutDir: true,
    target: 'es2022',
    // Every file has an address: what is inlined as data: would need a laxer content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // For `npx vite explorer`, beside a service on port 4000.
  server: {
    proxy: Object.fromEntries(['/graphql', '/export', '/cite', '/playground'].map(toService)),
    // Which pages there are stands with the service.
    fs: { allow: [path.join(root, '..')] },
  },
})

function toService(prefix: string): [string, string] {
  return [prefix, `http://localhost:${process.env['PORT'] ?? 4000}`]
}
