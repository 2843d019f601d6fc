import { z } from 'zod';
import { line } from './primitives.ts';

const Line = line(300);

/** Words that call for judgement, with what clears them and sentences that prove it. */
const Term = z.strictObject({
  /** Small letters, composed; ` … ` stands for a few words between. */
  term: line(60).refine((term) => term === term.toLowerCase().normalize('NFC'), {
    error: 'phải viết chữ thường, Unicode dựng sẵn',
  }),
  /** Words of the same sentence that clear this term alone. */
  clears: z.array(Line).default([]),
  /** Sentences that must be found. */
  matches: z.array(Line).nonempty(),
  /** Sentences that hold the term and must pass. */
  passes: z.array(Line).nonempty(),
});
export type Term = z.output<typeof Term>;

/** One class of forbidden matter: a file of `content/prohibited/`. */
export const ProhibitedTerms = z.strictObject({
  /** The class of finding, as in `prohibitions[].checks` of a rulebook. */
  class: z.string().regex(/^[a-z-]+$/),
  /** The clauses the words serve. */
  source: line(400),
  /** Words of the same sentence that clear every term of the file: warning, ban, history. */
  clears: z.array(Line).default([]),
  terms: z.array(Term).nonempty(),
});
export type ProhibitedTerms = z.output<typeof ProhibitedTerms>;

/** Groups of words that together, in one paragraph, are a sign: a file of `content/prohibited/signs/`. */
export const Signs = z.strictObject({
  source: line(400),
  /** At least one word of each group must be there. */
  groups: z.record(line(60), z.array(line(60)).nonempty()),
  /** Words of the same paragraph that clear it. */
  clears: z.array(Line).default([]),
  matches: z.array(Line).nonempty(),
  passes: z.array(Line).nonempty(),
});
export type Signs = z.output<typeof Signs>;

const Host = z.string().regex(/^[a-z0-9.-]+$/);

/** Names of hosts, by what is known of them: `content/prohibited/links/hosts.yaml`. */
export const Hosts = z.strictObject({
  source: line(400),
  /** Only agencies can register below these. */
  reserved: z.array(Host).nonempty(),
  official: z.array(Host).nonempty(),
  shorteners: z.array(Host).nonempty(),
  /** Parts of a host's name. */
  blocked: z.array(Host).nonempty(),
  /** Endings of programs. */
  programs: z.array(Host).nonempty(),
});
export type Hosts = z.output<typeof Hosts>;
