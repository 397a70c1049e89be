// Subscribes by npm graphql-sse. Arguments: the endpoint's address, the document, how many results to take (then it leaves).
// Standard output: one JSON text { results, end }, where end is "complete", "left" or what the client reports as an error.
import { createClient } from 'graphql-sse';

const [url, query, most] = process.argv.slice(2);
const client = createClient({ url, retryAttempts: 0 });
const results = [];
const end = await new Promise((resolve) => {
  const leave = client.subscribe(
    { query },
    {
      next(result) {
        results.push(result);
        if (results.length === Number(most)) {
          leave();
          resolve('left');
        }
      },
      error: (error) => resolve(String(error.message ?? error)),
      complete: () => resolve('complete'),
    },
  );
});
client.dispose();
process.stdout.write(JSON.stringify({ results, end }));
