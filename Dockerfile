# syntax=docker/dockerfile:1

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# All of it: the compilers are optional packages of their own per platform.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && find dist -type f '(' -name '*.map' -o -name .tsbuildinfo ')' -delete

FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Without --omit=optional, npm keeps prisma and typescript (optional peers) and the PostgreSQL meant for development.
RUN npm ci --omit=dev --omit=optional --ignore-scripts
# Traces: optional, but small in the form that Node.js reads.
COPY --from=build /app/node_modules/@opentelemetry node_modules/@opentelemetry
COPY --from=build /app/node_modules/@protobufjs node_modules/@protobufjs
COPY --from=build /app/node_modules/protobufjs node_modules/protobufjs
COPY --from=build /app/node_modules/long node_modules/long
# Prisma ships its query compiler twenty times over, for other databases too: the generated client loads one. Types and
# source maps are for those who build. The last stage copies what is left.
RUN find node_modules/@prisma/client/runtime -name 'query_compiler_*' ! -name 'query_compiler_fast_bg.postgresql*.mjs' -delete \
  && rm -r node_modules/@opentelemetry/*/build/esm node_modules/@opentelemetry/*/build/esnext node_modules/protobufjs/dist \
  && find node_modules -type f '(' -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' ')' -delete

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY --from=packages /app/node_modules node_modules
COPY package.json schema.graphql ./
COPY prisma/migrations prisma/migrations
COPY seed seed
COPY --from=build /app/dist dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
