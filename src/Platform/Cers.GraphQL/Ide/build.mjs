// Bundles GraphiQL into dist/index.js and dist/index.css. The version with CodeMirror: the one with Monaco needs workers and evaluates code.
import { build } from 'esbuild';

await build({
  entryPoints: { index: 'index.jsx' },
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl' },
  legalComments: 'linked',
  logLevel: 'warning',
});
