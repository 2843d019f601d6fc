import { QuycheError } from '#scripts/errors.ts';
import type { ExitCode } from '#scripts/errors.ts';

/** An error in a form that survives the way between threads and processes. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly hint?: string;
  readonly exit?: ExitCode;
  /** Of the operating system: `ENOSPC`. */
  readonly code?: string;
}

export function packFailure(error: unknown): Failure {
  if (error instanceof QuycheError) {
    const { name, message, hint, exit } = error;
    return hint === undefined ? { name, message, exit } : { name, message, hint, exit };
  }
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, message: error.message, ...code };
}

export function unpackFailure({ name, message, hint, exit, code }: Failure): Error {
  if (exit !== undefined)
    return new QuycheError(name, message, hint === undefined ? { exit } : { exit, hint });
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}
