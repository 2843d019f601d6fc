import type { EntryCheck } from './engine/check.ts';

/** Front matter is `---`, YAML, `---` from the first byte; no other language, anchor, tag or repeated key. */
export const frontMatter: EntryCheck = {
  id: 'front-matter',
  standard: 'YAML 1.2.2',
  judges: 'entry',
  check: ({ findings }) => findings.filter(({ check }) => check === 'front-matter'),
};
