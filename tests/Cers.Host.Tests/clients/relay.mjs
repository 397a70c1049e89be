// relay-compiler over the served schema: a query, a mutation and a fragment that pages by @connection and @refetchable; tsc compiles what it generates, and
// Relay's runtime runs it, merging the pages in its store.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import compiler from 'relay-compiler';
import relay from 'relay-runtime';
import { workspace } from './workspace.mjs';

const { folder, schema, tsc } = await workspace();
const { commitMutation, createOperationDescriptor, Environment, fetchQuery, Network, RecordSource, Store } = relay;
mkdirSync(`${folder}/src`);
writeFileSync(`${folder}/schema.graphql`, schema);
writeFileSync(`${folder}/src/operations.ts`, `
import { graphql } from 'relay-runtime';

graphql\`query operationsCodeQuery($code: HsCode!) { hsCode(code: $code) { code unit } }\`;

graphql\`query operationsPageQuery($first: Int!, $after: String) { ...operations_codes @arguments(first: $first, after: $after) }\`;

graphql\`
  fragment operations_codes on Query @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" }) @refetchable(queryName: "operationsCodesPageQuery") {
    codes(table: PROVINCES, first: $first, after: $after) @connection(key: "operations_codes") { edges { node { code } } }
  }\`;

graphql\`
  mutation operationsSendMutation($input: RequestEmailCodeInput!) {
    requestEmailCode(input: $input) { errors { __typename ... on Error { code message path } } }
  }\`;
`);
writeFileSync(`${folder}/relay.config.json`, JSON.stringify({ src: './src', schema: './schema.graphql', language: 'typescript', eagerEsModules: true }));
execFileSync(compiler, ['relay.config.json'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });

const generated = `${folder}/src/__generated__`;
tsc(readdirSync(generated).map((file) => `src/__generated__/${file}`));
const artifact = async (name) => (await import(`${generated}/${name}.graphql.js`)).default;
const [code, page, send] = await Promise.all(['operationsCodeQuery', 'operationsPageQuery', 'operationsSendMutation'].map(artifact));

const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(async ({ text }, variables) => {
    const response = await fetch(process.argv[2], {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  }),
});
const found = await fetchQuery(environment, code, { code: '03061200' }).toPromise();
const input = { email: 'no address', language: 'EN', clientRequestId: `trial-${Date.now()}-${Math.random()}` };
const refused = await new Promise((onCompleted, onError) => commitMutation(environment, { mutation: send, variables: { input }, onCompleted, onError }));
const stored = () => {
  const record = environment.getStore().getSource().toJSON()['client:root:__operations_codes_connection(table:"PROVINCES")'];
  const source = environment.getStore().getSource().toJSON();
  return { edges: record.edges.__refs.map((ref) => source[source[ref].node.__ref].code), cursor: source[record.pageInfo.__ref].endCursor };
};
environment.retain(createOperationDescriptor(page, { first: 2, after: null }));
await fetchQuery(environment, page, { first: 2, after: null }).toPromise();
await fetchQuery(environment, page, { first: 2, after: stored().cursor }).toPromise();
const [error] = refused.requestEmailCode.errors;
process.stdout.write(JSON.stringify({ unit: found.hsCode.unit, type: error.__typename, code: error.code, path: error.path, codes: stored().edges }));
