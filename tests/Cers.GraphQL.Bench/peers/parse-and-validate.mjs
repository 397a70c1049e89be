// Argument: a file with a document. Standard output: microseconds of processor time to parse and validate it once, when warm. The reference is the one that the tests compare with.
import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from '../../Cers.GraphQL.Tests/peers/node_modules/graphql/index.mjs';
import { typeDefs } from './products.mjs';

const schema = buildSchema(typeDefs);
const document = readFileSync(process.argv[2], 'utf8');

function run(times) {
  for (let i = 0; i < times; i++) if (validate(schema, parse(document)).length > 0) throw new Error('The document is not valid.');
}

run(1500);
const before = process.cpuUsage();
run(1500);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1500));
