// GraphQL Yoga with Pothos and its plugins for Prisma and Relay, set up as their documentation advises, on the
// database of DATABASE_URL. Writes the port that it listens on to the standard output.
import { createServer } from 'node:http'
import { createYoga } from 'graphql-yoga'
import { builder } from './builder.mjs'
import './people.mjs'
import './figures.mjs'
import './trade.mjs'
import './queries.mjs'
import './bilateral.mjs'

builder.queryType({})
const yoga = createYoga({ schema: builder.toSchema(), graphiql: false, landingPage: false, logging: 'error' })
const server = createServer(yoga)
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
