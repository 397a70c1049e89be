// Judges documents by graphql-js. Arguments: a file with the schema, and how many errors end a validation. Standard input: one JSON text a line, the document.
// Standard output: for each line the errors of parsing or else of validation, as [{ message, locations, rule }].
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';

const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));
const maxErrors = Number(process.argv[3] ?? 100);

// Directives of incremental delivery are not in the September 2025 edition.
const rules = specifiedRules.filter((rule) => !/Defer|Stream/.test(rule.name)).map(named);

// Empty selection sets are draft syntax, which the engine refuses.
const options = { allowEmptySelectionSets: false };

// Marks a rule's errors with its name.
function named(rule) {
  return (context) => {
    const marking = Object.create(context);
    marking.reportError = (error) => {
      error.rule = rule.name.replace(/Rule$/, '');
      context.reportError(error);
    };
    return rule(marking);
  };
}

function judge(document) {
  try {
    return validate(schema, parse(document, options), rules, { ...options, maxErrors });
  } catch (error) {
    return [error];
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  // A message may quote half of a surrogate pair, which is no JSON that others read.
  const errors = judge(JSON.parse(line)).map(({ message, locations, rule }) => ({ message: message.toWellFormed(), locations: locations ?? [], rule }));
  process.stdout.write(JSON.stringify(errors) + '\n');
}
