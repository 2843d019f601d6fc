import { parseArgs } from 'node:util';
import { QuycheError } from '#scripts/errors.ts';
import type { World } from '../command.ts';

/** What one run of `quyche explain` is asked: bare facts, one entry, or many. */
export type Asked =
  | { readonly kind: 'facts'; readonly file: string }
  | { readonly kind: 'entry'; readonly entry: string }
  | { readonly kind: 'many'; readonly entries: readonly string[] }
  | { readonly kind: 'all' };

export interface ExplainOptions {
  readonly asked: Asked;
  readonly portal: string | undefined;
  readonly at: Temporal.Instant;
  readonly json: boolean;
}

const wrongUse = (message: string) =>
  new QuycheError('ExplainWrongUse', message, { hint: 'Xem quyche explain --help.' });

function askedBy(positionals: readonly string[], facts: string | undefined, all: boolean): Asked {
  const [entry] = positionals;
  const ways = Number(entry !== undefined) + Number(facts !== undefined) + Number(all);
  if (ways !== 1)
    throw wrongUse('Hãy cho một hay nhiều mục, hoặc --all, hoặc --facts với tệp dữ kiện; chỉ một cách.');
  if (facts !== undefined) return { kind: 'facts', file: facts };
  if (entry === undefined) return { kind: 'all' };
  return positionals.length === 1 ? { kind: 'entry', entry } : { kind: 'many', entries: positionals };
}

/** Reads the command line. Throws `ExplainWrongUse`. */
export function readOptions(args: readonly string[], world: Pick<World, 'now'>): ExplainOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      portal: { type: 'string' },
      at: { type: 'string' },
      facts: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    asked: askedBy(positionals, values.facts, values.all),
    portal: values.portal,
    at: readMoment(values.at, world),
    json: values.json,
  };
}

/** `--at`, or now: a day (its first moment in Việt Nam), a wall-clock minute, or an instant. Throws `WrongMoment`. */
export function readMoment(text: string | undefined, { now }: Pick<World, 'now'>): Temporal.Instant {
  if (text === undefined) return now();
  try {
    if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) && text.includes('T')) return Temporal.Instant.from(text);
    return Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
  } catch (cause) {
    throw new QuycheError('WrongMoment', `Thời điểm “${text}” không đúng dạng.`, {
      hint: 'Viết như 2026-03-05, 2026-03-05T08:30 hoặc 2026-03-05T08:30:00+07:00.',
      cause,
    });
  }
}
