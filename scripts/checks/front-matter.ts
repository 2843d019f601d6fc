import type { EntryCheck } from './engine/check.ts';

/** Front matter is `---`, YAML, `---` from the first byte; no other language, anchor, tag or repeated key. */
export const frontMatter: EntryCheck = {
  id: 'front-matter',
  judges: 'entry',
  check: ({ findings }) => findings.filter(({ check }) => check === 'front-matter'),
};
