// What prettier does not settle: typed checks, the direction of imports, file names and lengths.
// A new folder in src takes its place in FEATURES below.
import { existsSync, readdirSync } from 'node:fs'
import tseslint from 'typescript-eslint'
import { fileName } from './scripts/file-name.rule.js'
import { importDirection, noImportCycle } from './scripts/import-rules.js'

/** Folders of src that hold a feature: each may import those before it, none after it. */
const FEATURES = [
  'countries',
  'sources',
  'officials',
  'organisations',
  'events',
  'statements',
  'figures',
  'statistics',
  'bilateral',
  'metrics',
  'comparison',
  'search',
  'catalog',
  'importers',
  'limits',
  'http',
  'observability',
  'playground',
  'access',
  'export',
  'explorer',
  'doctor',
  'backup',
]
/** Imports run from right to left: no layer imports one that stands after it. */
const LAYERS = ['config.ts', 'platform', 'planner', 'context.ts', ...FEATURES, 'schema.ts', 'server.ts']
/** The programs that people start. Nothing imports them. */
const PROGRAMS = ['main.ts', 'cli.ts', 'seed-command.ts']

const folders = listFolders('src')
const unplaced = folders.filter((folder) => !LAYERS.includes(folder))
if (unplaced.length > 0) {
  throw new Error(
    `Add ${unplaced.join(', ')} of src to FEATURES in eslint.config.js, after the features that it imports.`,
  )
}

const zones = [
  ...LAYERS.map((layer, index) => ({
    target: `./src/${layer}`,
    from: LAYERS.slice(index + 1).map((later) => `./src/${later}`),
    message: `src/${layer} must not depend on what is built on it: move the code into the later one.`,
  })).filter(({ from }) => from.length > 0),
  ...listFolders('src/figures').map((kind, _, kinds) => ({
    target: `./src/figures/${kind}`,
    from: kinds.filter((other) => other !== kind).map((other) => `./src/figures/${other}`),
    message: 'Kinds of figures do not import each other: move what they share into src/figures.',
  })),
  ...listFolders('src/metrics').map((metric, _, metrics) => ({
    target: `./src/metrics/${metric}`,
    from: metrics.filter((other) => other !== metric).map((other) => `./src/metrics/${other}`),
    message: 'Metrics do not import each other: move what they share into src/metrics.',
  })),
  ...listFolders('src/importers').map((publisher, _, publishers) => ({
    target: `./src/importers/${publisher}`,
    from: publishers.filter((other) => other !== publisher).map((other) => `./src/importers/${other}`),
    message: 'Importers do not import each other: move what they share into src/importers.',
  })),
  {
    target: ['./src', './seed', './scripts', './test', './bench'],
    from: PROGRAMS.map((program) => `./src/${program}`),
    message: 'A program is started, never imported: move the code into a module of its own.',
  },
  {
    target: './seed/loader',
    from: [
      './test',
      './scripts',
      './bench',
      ...LAYERS.filter((layer) => layer !== 'platform').map((layer) => `./src/${layer}`),
    ],
    message: 'The loader imports the platform and prisma/generated only.',
  },
  {
    target: './examples',
    from: ['./src', './seed', './scripts', './test', './bench', './prisma'],
    message: 'An example is what a frontend copies: it imports nothing of the service.',
  },
  {
    target: './explorer',
    from: [
      './seed',
      './scripts',
      './test',
      './bench',
      './prisma',
      './examples',
      ...LAYERS.filter((layer) => layer !== 'explorer').map((layer) => `./src/${layer}`),
    ],
    message: 'The explorer runs in browsers: of the service it imports only which pages there are (src/explorer).',
  },
  {
    target: LAYERS.map((layer) => `./src/${layer}`),
    from: ['./seed', './scripts', './test', './bench', './examples', './explorer'],
    message: 'The service does not import seeds, scripts or tests: only programs do.',
  },
].filter(({ from }) => from.length > 0)

const TYPED = [
  'src/**/*.ts',
  'seed/**/*.ts',
  'scripts/**/*.ts',
  'examples/**/*.ts',
  'explorer/**/*.{ts,tsx}',
  'test/**/*.ts',
  'bench/**/*.ts',
  'vitest.config.ts',
]
const MAY_PRINT = [
  ...PROGRAMS.map((program) => `src/${program}`),
  'seed/seed-command.ts',
  'scripts/**',
  'examples/**/main.ts',
  'bench/**',
]

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      '.comity/',
      'prisma/generated/',
      'examples/generated/',
      'explorer/src/generated/',
    ],
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: {
      comity: {
        rules: { 'file-name': fileName, 'import-direction': importDirection, 'no-import-cycle': noImportCycle },
      },
    },
    rules: {
      'comity/file-name': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-else-return': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable-loop': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-rename': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: TYPED,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'comity/import-direction': ['error', { zones }],
      'comity/no-import-cycle': 'error',
      'no-duplicate-imports': ['error', { includeExports: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Leaves files with decorators alone: their signatures are read at run time (emitDecoratorMetadata).
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['test/**/*.ts'],
    // A stand-in for something asynchronous is asynchronous without waiting.
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  { files: MAY_PRINT, rules: { 'no-console': 'off' } },
)

function listFolders(folder) {
  const absolute = new URL(folder, `file://${import.meta.dirname}/`)
  if (!existsSync(absolute)) return []
  return readdirSync(absolute, { withFileTypes: true }).flatMap((child) => (child.isDirectory() ? [child.name] : []))
}
