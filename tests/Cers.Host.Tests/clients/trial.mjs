// What every client does: a query, a mutation that is refused with a typed error, and two pages. `run` sends one operation and gives its data.
import { readFileSync } from 'node:fs';

export const address = process.argv[2];
export const operations = readFileSync(new URL('operations.graphql', import.meta.url), 'utf8').split(/\n\n(?=query|mutation)/);

export async function trial(run, [code, page, sendCode]) {
  const found = await run(code, { code: '03061200' });
  const refused = await run(sendCode, { input: { email: 'no address', language: 'EN', clientRequestId: `trial-${Date.now()}-${Math.random()}` } });
  const first = await run(page, { first: 2 });
  const second = await run(page, { first: 2, after: first.codes.pageInfo.endCursor });
  report(found, refused, [first, second].flatMap(({ codes }) => codes.edges.map(({ node }) => node.code)));
}

export function report(found, refused, codes) {
  const [error] = refused.requestEmailCode.errors;
  process.stdout.write(JSON.stringify({ unit: found.hsCode.unit, type: error.__typename, code: error.code, path: error.path, codes }));
}
