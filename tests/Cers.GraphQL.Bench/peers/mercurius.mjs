// Argument: the port. Compiles an operation when it comes for the second time.
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { resolvers, typeDefs } from './products.mjs';

const app = Fastify();
app.register(mercurius, { schema: typeDefs, resolvers, jit: 1 });
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
