// A folder for what a tool generates, beside the packages that the result imports; gone when the program ends.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

export async function workspace() {
  mkdirSync(`${here}/obj`, { recursive: true });
  const folder = mkdtempSync(`${here}/obj/trial-`);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
  const schema = await (await fetch(`${process.argv[2]}/schema.graphql`)).text();
  return { folder, schema, tsc };

  function tsc(files) {
    const options = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--types', 'node'];
    try {
      execFileSync('node', [`${here}/node_modules/typescript/bin/tsc`, ...options, ...files], { cwd: folder, encoding: 'utf8' });
    } catch (error) {
      throw new Error(error.stdout, { cause: error });
    }
  }
}
