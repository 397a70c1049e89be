// GraphQL Code Generator's core: types and documents from the served schema, used by a strictly typed program, which tsc compiles and node runs.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';
import { workspace } from './workspace.mjs';

const { folder, schema, tsc } = await workspace();
const written = await codegen({
  filename: 'generated.ts',
  schema: parse(schema),
  schemaAst: buildSchema(schema),
  documents: [{ location: 'operations.graphql', document: parse(readFileSync(new URL('operations.graphql', import.meta.url), 'utf8')) }],
  config: { useTypeImports: true, enumType: 'string-literal', enumsAsTypes: true },
  plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
  pluginMap: { typescriptOperations, typedDocumentNode },
});
writeFileSync(`${folder}/generated.ts`, written);
writeFileSync(`${folder}/program.ts`, `
import { GraphQLClient } from 'graphql-request';
import { CodeDocument, PageDocument, SendCodeDocument } from './generated.js';

const client = new GraphQLClient(process.argv[2]!);
const found = await client.request(CodeDocument, { code: '03061200' });
const refused = await client.request(SendCodeDocument, { input: { email: 'no address', language: 'EN', clientRequestId: \`trial-\${Date.now()}-\${Math.random()}\` } });
const first = await client.request(PageDocument, { first: 2 });
const second = await client.request(PageDocument, { first: 2, after: first.codes.pageInfo.endCursor });
const error = refused.requestEmailCode.errors![0]!;
const type: 'InvalidInput' | 'TooManyAttempts' | 'RequestIdReused' = error.__typename;
const unit: string = found.hsCode!.unit;
const codes: string[] = [first, second].flatMap((page) => (page.codes.edges ?? []).map((edge) => edge.node.code));
process.stdout.write(JSON.stringify({ unit, type, code: error.code, path: error.path, codes }));
`);
tsc(['program.ts']);
process.stdout.write(execFileSync('node', [`${folder}/program.js`, process.argv[2]], { encoding: 'utf8' }));
