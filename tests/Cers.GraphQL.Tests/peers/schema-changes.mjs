// Compares pairs of schemas by graphql-js. Standard input: one JSON text { before, after } a line, both SDL.
// Standard output: for each line [{ type, description }] of its breaking and dangerous changes.
import { createInterface } from 'node:readline';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

for await (const line of createInterface({ input: process.stdin })) {
  const { before, after } = JSON.parse(line);
  const [old, now] = [buildSchema(before), buildSchema(after)];
  const changes = [...findBreakingChanges(old, now), ...findDangerousChanges(old, now)].map(({ type, description }) => ({ type, description }));
  process.stdout.write(JSON.stringify(changes) + '\n');
}
