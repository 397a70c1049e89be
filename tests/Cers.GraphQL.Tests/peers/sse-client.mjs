// Subscribes by npm graphql-sse. Argument: the endpoint's address. Standard input: one JSON text a line, the document and how many results to take
// (then it leaves). Standard output: for each line { results, end }, where end is "complete", "left" or what the client reports as an error.
import { createInterface } from 'node:readline';
import { createClient } from 'graphql-sse';

const client = createClient({ url: process.argv[2], retryAttempts: 0 });

for await (const line of createInterface({ input: process.stdin })) {
  const { query, most } = JSON.parse(line);
  const results = [];
  const end = await new Promise((resolve) => {
    const leave = client.subscribe(
      { query },
      {
        next(result) {
          results.push(result);
          if (results.length === most) {
            leave();
            resolve('left');
          }
        },
        error: (error) => resolve(String(error.message ?? error)),
        complete: () => resolve('complete'),
      },
    );
  });
  process.stdout.write(JSON.stringify({ results, end }) + '\n');
}

client.dispose();
