// Follows one subscription by npm graphql-sse. Arguments: the endpoint's address, the Authorization header, the document. Standard output, a line of JSON each:
// {"connected":true} when it has begun, each result, and {"end":"complete"} or what the client reports as an error.
import { createClient } from 'graphql-sse';

const [url, authorization, query] = process.argv.slice(2);
const say = (line) => process.stdout.write(JSON.stringify(line) + '\n');
const client = createClient({ url, retryAttempts: 0, headers: { authorization }, on: { connected: () => say({ connected: true }) } });
client.subscribe(
  { query },
  { next: say, error: (error) => say({ end: String(error.message ?? error) }), complete: () => say({ end: 'complete' }) },
);
