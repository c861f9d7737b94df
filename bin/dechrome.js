#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/bundle/cli/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href).catch(error => {
    if (error.code !== 'EMFILE' && error.code !== 'ENFILE') throw error;
    process.stderr.write('dechrome: too many open files to start with; raise the limit (ulimit -n)\n');
    process.exitCode = 5;
  });
} else {
  process.stderr.write('dechrome: not built yet; run "npm ci" (or "npm run build") in the checkout first\n');
  process.exitCode = 2;
}
