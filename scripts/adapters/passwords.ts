import { argon2, createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. Stored with each hash, so it can be raised later. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_BYTES = 32;
const derive = promisify(argon2);
const HASH = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function normalised(password: string): Buffer {
  // Keyboards differ in how they compose “ế”.
  return Buffer.from(password.normalize('NFKC'));
}

async function tagOf(password: string, nonce: Buffer, cost: typeof COST): Promise<Buffer> {
  return derive('argon2id', { message: normalised(password), nonce, ...cost, tagLength: TAG_BYTES });
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** Hashes a password with argon2id into one line: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, nonce, COST);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Compares in constant time. With no hash (no such account) it takes as long and answers false. */
export async function passwordMatches(password: string, hash: string | undefined): Promise<boolean> {
  const found = hash === undefined ? null : HASH.exec(hash);
  if (!found) {
    await tagOf(password, randomBytes(16), COST);
    return false;
  }
  const [, memory, passes, parallelism, nonce = '', tag = ''] = found;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return timingSafeEqual(
    await tagOf(password, Buffer.from(nonce, 'base64'), cost),
    Buffer.from(tag, 'base64'),
  );
}

/** Letters and digits that are not mistaken for each other when read from paper. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';

const group = () => Array.from({ length: 4 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('');

/** A password to hand out: four groups of four characters, about 79 bits. */
export function randomPassword(): string {
  return Array.from({ length: 4 }, group).join('-');
}

/** A session's token for the cookie, and the digest that is stored in its place. */
export function newToken(): { readonly token: string; readonly digest: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: digestOf(token) };
}

/** What is stored of a token. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
