import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Commit, Identity } from '#scripts/adapters/git.ts';

/**
 * The desk's mark on a commit it made: a keyed digest over the ref it was made for, tree, parents, author and message.
 * Names and e-mail addresses of a commit can be written by anyone with access to the folder; the mark cannot.
 */
export interface Seal {
  /** The message with the mark as its last trailer. */
  message(ref: string, commit: Sealed): string;
  /** True when the desk made this commit for this ref. */
  holds(ref: string, commit: Commit): boolean;
}

interface Sealed {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Pick<Identity, 'name' | 'email'>;
  readonly message: string;
}

const TRAILER = /\nQuyche-Seal: ([0-9a-f]{64})\n*$/;

/** A paragraph of trailers gets the mark added; any other text gets a paragraph of its own. */
function withTrailer(message: string, mark: string): string {
  const text = message.trimEnd();
  const last = text.slice(text.lastIndexOf('\n\n') + 2);
  const inTrailers = text.includes('\n\n') && last.split('\n').every((line) => /^[A-Za-z-]+: /.test(line));
  return `${text}${inTrailers ? '\n' : '\n\n'}Quyche-Seal: ${mark}\n`;
}

/** `key`: 32 random bytes kept in the desk's own folder. */
export function sealWith(key: Uint8Array): Seal {
  const markOf = (ref: string, { tree, parents, author, message }: Sealed): string =>
    createHmac('sha256', key)
      .update([ref, tree, parents.join(' '), author.name, author.email, message.trimEnd()].join('\0'))
      .digest('hex');
  return {
    message: (ref, commit) => withTrailer(commit.message, markOf(ref, commit)),
    holds(ref, commit) {
      const mark = TRAILER.exec(commit.message)?.[1];
      if (!mark) return false;
      const message = commit.message.replace(TRAILER, '');
      return timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(ref, { ...commit, message })));
    },
  };
}
