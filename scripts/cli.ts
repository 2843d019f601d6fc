#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { useCompileCache } from './press/compile-cache.ts';

// Before anything else is loaded: a short command spends most of its time compiling.
useCompileCache();
const { main } = await import('./main.ts');

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Once: a second Ctrl-C ends a process that does not listen.
  process.once(signal, () => {
    stopping.abort();
  });
}
// A reader that leaves early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: () => Temporal.Now.instant(),
  print: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdout.isTTY === true,
  readStdin: () => text(process.stdin),
  signal: stopping.signal,
});
