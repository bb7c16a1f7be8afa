import { defineConfig } from 'prisma/config'

// `prisma generate` asks for the schema engine, a download that it then never runs: any existing file will do.
// Migrations are applied by src/platform/database/migrations.ts instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= 'package.json'
process.env.CHECKPOINT_DISABLE ??= '1'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
