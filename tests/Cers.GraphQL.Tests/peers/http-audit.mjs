// Runs the audits of npm graphql-http. Argument: the endpoint's address. Standard output: one JSON array of { id, name, status, reason }.
import { serverAudits } from 'graphql-http';

const results = [];
for (const audit of serverAudits({ url: process.argv[2] })) {
  const { id, name, status, reason } = await audit.fn();
  results.push({ id, name, status, reason: reason ?? null });
}

process.stdout.write(JSON.stringify(results));
