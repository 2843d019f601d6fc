/** Who wrote or stored a commit; `at` with offset. */
export interface Identity {
  readonly name: string;
  readonly email: string;
  /** `2026-03-05T08:30:00+07:00`. */
  readonly at: string;
}

export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Identity;
  readonly committer: Identity;
  /** Whole message, subject and trailers included. */
  readonly message: string;
  /** In the order written; a key may come more than once. */
  readonly trailers: readonly (readonly [key: string, value: string])[];
}

const FIELDS = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B', '%(trailers:only,unfold)'];

/** `--format` of `git log -z` that `parseLog` reads; a commit's fields cannot hold NUL, so counting is safe. */
export const LOG_FORMAT = FIELDS.join('%x00');

function parseTrailers(text: string): (readonly [string, string])[] {
  return text.split('\n').flatMap((line) => {
    const colon = line.indexOf(': ');
    return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 2).trim()] as const] : [];
  });
}

/** Reads the output of `git log -z --format=<LOG_FORMAT>`. */
export function parseLog(text: string): Commit[] {
  const parts = text.split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at + FIELDS.length <= parts.length; at += FIELDS.length) {
    const [
      id = '',
      tree = '',
      parents = '',
      an = '',
      ae = '',
      ai = '',
      cn = '',
      ce = '',
      ci = '',
      message = '',
      trailers = '',
    ] = parts.slice(at, at + FIELDS.length);
    commits.push({
      id,
      tree,
      parents: parents ? parents.split(' ') : [],
      author: { name: an, email: ae, at: ai },
      committer: { name: cn, email: ce, at: ci },
      message,
      trailers: parseTrailers(trailers),
    });
  }
  return commits;
}

/** A moment as Git's environment takes it: seconds and Viet Nam's offset. */
export function gitDate(at: string): string {
  return `${Math.floor(Temporal.Instant.from(at).epochMilliseconds / 1000)} +0700`;
}
