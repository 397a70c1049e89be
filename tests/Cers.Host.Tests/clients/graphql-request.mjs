import { GraphQLClient } from 'graphql-request';
import { address, operations, trial } from './trial.mjs';

const client = new GraphQLClient(address);
await trial((text, variables) => client.request(text, variables), operations);
