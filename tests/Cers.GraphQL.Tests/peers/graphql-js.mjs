// Judges documents by graphql-js. Argument: a file with the schema. Standard input: one JSON text a line, the document.
// Standard output: for each line the errors of parsing or else of validation, as [{ message, locations }].
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';

const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));

// Directives of incremental delivery are not in the September 2025 edition.
const rules = specifiedRules.filter((rule) => !/Defer|Stream/.test(rule.name));

// Empty selection sets are draft syntax, which the engine refuses.
const options = { allowEmptySelectionSets: false };

function judge(document) {
  try {
    return validate(schema, parse(document, options), rules, { ...options, maxErrors: 100 });
  } catch (error) {
    return [error];
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const errors = judge(JSON.parse(line)).map(({ message, locations }) => ({ message, locations: locations ?? [] }));
  process.stdout.write(JSON.stringify(errors) + '\n');
}
