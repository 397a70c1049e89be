// urql with its document cache.
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { address, operations, trial } from './trial.mjs';

const client = new Client({ url: address, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });

async function run(text, variables) {
  const { data, error } = await (text.startsWith('mutation') ? client.mutation(text, variables) : client.query(text, variables)).toPromise();
  if (error) throw error;
  return data;
}

await trial(run, operations);
