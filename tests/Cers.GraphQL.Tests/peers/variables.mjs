// Coerces variables by graphql-js. Argument: a file with the schema. Standard input: one JSON text a line, { query, operationName, variables }.
// Standard output: for each line the errors, as [{ message, locations }].
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';

const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));

for await (const line of createInterface({ input: process.stdin })) {
  const { query, operationName, variables } = JSON.parse(line);
  const operation = getOperationAST(parse(query), operationName);
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  process.stdout.write(JSON.stringify(errors.map(({ message, locations }) => ({ message, locations: locations ?? [] }))) + '\n');
}
