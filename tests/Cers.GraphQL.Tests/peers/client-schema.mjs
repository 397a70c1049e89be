// Builds a schema as clients do. Argument: the endpoint's address. Standard output: the schema as graphql-js prints it.
import { buildClientSchema, getIntrospectionQuery, printSchema, validateSchema } from 'graphql';

const query = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});
const response = await fetch(process.argv[2], {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify({ query }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(JSON.stringify(errors));
const schema = buildClientSchema(data);
const faults = validateSchema(schema);
if (faults.length > 0) throw new Error(faults.join('\n'));
process.stdout.write(printSchema(schema));
