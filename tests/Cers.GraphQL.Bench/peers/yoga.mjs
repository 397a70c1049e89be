// Argument: the port.
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { resolvers, typeDefs } from './products.mjs';

createServer(createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false })).listen(Number(process.argv[2]), '127.0.0.1');
