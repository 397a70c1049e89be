// Compiles the TypeScript client that stands in a file, strictly, and runs it with this process's environment.
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { workspace } from './workspace.mjs';

const { folder, tsc } = await workspace();
copyFileSync(process.argv[3], `${folder}/client.ts`);
tsc(['client.ts']);
process.stdout.write(execFileSync('node', [`${folder}/client.js`], { encoding: 'utf8' }));
