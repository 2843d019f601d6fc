import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks a person questions on the terminal. */
export interface Terminal {
  /** One line; with `hidden` what is typed is not shown. */
  ask(question: string, options?: { readonly hidden?: boolean }): Promise<string>;
  close(): void;
}

/** The process's own terminal; undefined where nobody can answer (a service, a pipe). */
export function openTerminal(signal: AbortSignal): Terminal | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  let hidden = false;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!hidden) process.stdout.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  return {
    async ask(question, options = {}) {
      process.stdout.write(question);
      hidden = options.hidden === true;
      try {
        return await lines.question('', { signal });
      } finally {
        if (hidden) process.stdout.write('\n');
        hidden = false;
      }
    },
    close: () => lines.close(),
  };
}
