import { hash } from 'node:crypto';

/** A short fingerprint of any JSON value; equal values give equal fingerprints on every machine. */
export function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value) ?? 'none', 'base64url').slice(0, 22);
}
