import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Reads a JSON file the press wrote itself; undefined when it is missing or unreadable, so that it is made again. */
export function readCache<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Writes a whole file or none: a killed press never leaves half of one under its final name. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const making = `${path}.${process.pid}.tmp`;
  writeFileSync(making, content);
  renameSync(making, path);
}

export function writeCache(path: string, value: unknown): void {
  writeWhole(path, JSON.stringify(value));
}
