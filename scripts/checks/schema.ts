import type { EntryCheck } from './engine/check.ts';

/** Every field of the front matter is one its kind of entry has, and holds what it must. */
export const schema: EntryCheck = {
  id: 'schema',
  standard: 'Lược đồ mục nội dung của cổng',
  judges: 'entry',
  check: ({ findings }) => findings.filter(({ check }) => check === 'schema'),
};
