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
