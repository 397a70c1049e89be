// Executes requests by graphql-js over the world that InventedWorld.cs invents. Argument: a file with the schema.
// Standard input: one JSON text a line, { query, operationName, variables }. Standard output: for each line { data, paths } or { refused }.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { buildSchema, execute, isAbstractType, isEnumType, isListType, isNonNullType, isObjectType, parse, specifiedRules, validate } from 'graphql';

const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));
const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function hash(text) {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function show(value) {
  if (value === null) return 'null';
  if (typeof value === 'number') return String(Math.floor(value * 1000 + 0.5) || 0);
  if (typeof value === 'string') return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(show).join(',')}]`;
  if (typeof value === 'object') return `{${Object.keys(value).sort(byName).map((key) => `${key}:${show(value[key])}`).join(',')}}`;
  return String(value);
}

function value(type, number) {
  if (isNonNullType(type)) return number % 31 === 0 ? null : value(type.ofType, hash(`${number}!`));
  if (number % 13 === 0) return null;
  if (isListType(type)) return Array.from({ length: number % 6 }, (_, i) => value(type.ofType, hash(`${number}[${i}]`)));
  if (isEnumType(type)) return number % 37 === 0 ? 'NOTHING' : type.getValues()[number % type.getValues().length].name;
  if (isObjectType(type)) return { number };
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type).map((one) => one.name).sort(byName);
    return { number, type: number % 29 === 0 ? 'Nobody' : possible[number % possible.length] };
  }
  switch (type.name) {
    case 'Int': return number % 41 === 0 ? 2 ** 40 : (number % 2001) - 1000;
    case 'Float': return number % 43 === 0 ? NaN : (number % 4001) / 8 - 250;
    case 'Boolean': return number % 2 === 1;
    case 'ID': return String(number);
    default: return `é😀"\\\n<${number % 1000}>`;
  }
}

function fieldResolver(parent, args, context, info) {
  const field = info.parentType.getFields()[info.fieldName];
  const given = field.args.filter(({ name }) => Object.hasOwn(args, name)).map(({ name }) => `${name}=${show(args[name])}`);
  const number = hash(`${parent?.number ?? 0}.${info.fieldName}(${given.join(',')})`);
  if (number % 31 === 0) throw new Error('Invented.');
  return value(field.type, number);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { query, operationName, variables } = JSON.parse(line);
  const document = parse(query);
  const faults = validate(schema, document, specifiedRules);
  const answer = faults.length > 0
    ? { errors: faults }
    : await execute({ schema, document, operationName, variableValues: variables, fieldResolver, typeResolver: (source) => source.type });
  process.stdout.write(JSON.stringify('data' in answer
    ? { data: JSON.stringify(answer.data), paths: (answer.errors ?? []).map(({ path }) => JSON.stringify(path)) }
    : { refused: answer.errors.map(({ message }) => message), paths: [] }) + '\n');
}
