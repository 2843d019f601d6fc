import { expect, test } from 'vitest';
import { holdingBackups } from './held-backup.ts';

interface Draft {
  get(key: string): unknown;
  set(key: string, value: unknown): Draft;
  delete(key: string): Draft;
}

const draft = (values: Readonly<Record<string, unknown>>): Draft => ({
  get: (key) => values[key],
  set: (key, value) => draft({ ...values, [key]: value }),
  delete: (key) => draft(Object.fromEntries(Object.entries(values).filter(([name]) => name !== key))),
});

/** Decap's own answers to these actions, as its reducer gives them. */
const decap = holdingBackups((state = { entryDraft: draft({ entry: new Map() }) }, { type, payload }) => {
  const { entryDraft } = state;
  if (type === 'DRAFT_CREATE_EMPTY' || type === 'DRAFT_CREATE_FROM_ENTRY')
    return { entryDraft: entryDraft.set('entry', new Map([['title', payload]])) };
  if (type === 'DRAFT_LOCAL_BACKUP_RETRIEVED') return { entryDraft: entryDraft.set('localBackup', payload) };
  if (type === 'DRAFT_DISCARD') return { entryDraft: draft({ entry: new Map() }) };
  return state;
});

const after = (...actions: readonly { type: string; payload?: unknown }[]) =>
  actions.reduce(decap, decap(undefined, { type: '@@INIT' })).entryDraft;

const found = { type: 'DRAFT_LOCAL_BACKUP_RETRIEVED', payload: 'chữ đã gõ' };

test.each(['DRAFT_CREATE_EMPTY', 'DRAFT_CREATE_FROM_ENTRY', 'ENTRY_FAILURE'])(
  'text found before %s is offered after it',
  (type) => {
    expect(after(found).get('localBackup')).toBeUndefined();
    const ready = after(found, { type, payload: '' });
    expect(ready.get('localBackup')).toBe('chữ đã gõ');
    expect(ready.get('heldBackup')).toBeUndefined();
  },
);

test('text found after the form stands is offered at once', () => {
  expect(after({ type: 'DRAFT_CREATE_EMPTY', payload: '' }, found).get('localBackup')).toBe('chữ đã gõ');
});

test('text held for a form that was left is offered in no other', () => {
  const other = after(found, { type: 'DRAFT_DISCARD' }, { type: 'DRAFT_CREATE_EMPTY', payload: '' });
  expect(other.get('localBackup')).toBeUndefined();
});
