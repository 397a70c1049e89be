// Reads schema coordinates by graphql-js. Standard input: one JSON text a line, the coordinate.
// Standard output: for each line a JSON text, the kind and the coordinate as printed, or the place and the message of its error.
import { createInterface } from 'node:readline';
import { parseSchemaCoordinate, print } from 'graphql';

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const coordinate = parseSchemaCoordinate(JSON.parse(line));
    answer = `${coordinate.kind} ${print(coordinate)}`;
  } catch ({ message, locations }) {
    answer = `${locations.map(({ line, column }) => `${line}:${column}`).join(' ')} ${message}`;
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
