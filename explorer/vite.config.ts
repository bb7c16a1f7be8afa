import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressedFiles } from './compressed-files.js'
import { firstQuestions } from './first-questions.js'

const root = import.meta.dirname

/** What several pages share: what is asked first, and what pages are made of. Drawing comes later, as a file of its own. */
const GROUPS = [
  {
    name: 'first',
    test: /\/(?:asked|read-state|explorer\/pages|relation-question|metrics-year|kinds|dates)\.ts$/,
    priority: 3,
  },
  {
    name: 'libraries',
    test: /node_modules\/(?!@observablehq|d3|internmap|interval-tree|isoformat|delaunator|robust)/,
    priority: 2,
  },
  {
    name: 'parts',
    test: /explorer\/src\/(?:record|receipt|panel|chart\/(?!plot)|format|graphql|generated)/,
    priority: 1,
  },
]

export default defineConfig({
  root,
  plugins: [react(), firstQuestions(path.join(root, 'src')), compressedFiles()],
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
    // Tells the service which files a page needs.
    manifest: true,
    // One sheet, and few files of script: a browser asks for six at a time.
    cssCodeSplit: false,
    rolldownOptions: {
      input: ['index.html', 'src/first/ask-first.ts'].map((name) => path.join(root, name)),
      output: { codeSplitting: { groups: GROUPS } },
    },
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
