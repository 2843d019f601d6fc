import { linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Remembers which folders are there: asking the disk for each of ten thousand pages costs more than the pages. */
export class Folders {
  readonly #known = new Set<string>();

  /** Makes the folder a file stands in. */
  ready(path: string): void {
    const folder = dirname(path);
    if (this.#known.has(folder)) return;
    this.#known.add(folder);
    try {
      mkdirSync(folder);
    } catch {
      // Its parents are missing, or it is there already: what is put into it finds out.
    }
  }
}

/** Shares a file with another place, unless something newer stands there already. */
export function shareFile(existing: string, path: string): void {
  try {
    linkSync(existing, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    linkSync(existing, path);
  }
}
