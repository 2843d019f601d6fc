/**
 * What a finding may be of, beside the check that found it: a check of words finds things of many classes. A rulebook's
 * `prohibitions[].checks` names checks or classes; so each portal says which of its own clauses a class falls under.
 */
const classes = [
  'against-policy',
  'state-secret',
  'not-public',
  'untrue',
  'against-state',
  'violence-vice',
  'slander',
  'banned-goods',
  'banned-works',
  'false-identity',
  'copyright',
  'banned-link',
  'malware',
  'privacy',
  'unsourced',
  'poor-quality',
  'other-law',
] as const;

export type ClassId = (typeof classes)[number];

/** Every class there is; none is also the id of a check. */
export const classIds: readonly ClassId[] = classes;
