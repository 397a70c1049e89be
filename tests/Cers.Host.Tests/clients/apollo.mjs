// Apollo Client with its normalised cache, which merges the pages.
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { relayStylePagination } from '@apollo/client/utilities';
import { address, operations, report } from './trial.mjs';

// Apollo asks to be told which types an interface can be.
const answer = await (await fetch(address, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ __schema { types { name possibleTypes { name } } } }' }),
})).json();
const abstract = answer.data.__schema.types.filter(({ possibleTypes }) => possibleTypes);
const possibleTypes = Object.fromEntries(abstract.map(({ name, possibleTypes }) => [name, possibleTypes.map((type) => type.name)]));

const [code, page, sendCode] = operations.map((text) => gql(text));
const client = new ApolloClient({
  link: new HttpLink({ uri: address }),
  cache: new InMemoryCache({ possibleTypes, typePolicies: { Query: { fields: { codes: relayStylePagination(['table']) } } } }),
});
const found = await client.query({ query: code, variables: { code: '03061200' } });
const refused = await client.mutate({
  mutation: sendCode,
  variables: { input: { email: 'no address', language: 'EN', clientRequestId: `trial-${Date.now()}-${Math.random()}` } },
});
const first = await client.query({ query: page, variables: { first: 2 } });
await client.query({ query: page, variables: { first: 2, after: first.data.codes.pageInfo.endCursor }, fetchPolicy: 'network-only' });
const merged = client.readQuery({ query: page, variables: { first: 4 } });
report(found.data, refused.data, merged.codes.edges.map(({ node }) => node.code));
