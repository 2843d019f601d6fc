import { expect, test } from 'vitest';
import type { DeadlineView, EntryFile, Permission } from '../entry-file.ts';
import { shownDate } from './article-preview.ts';
import { momentText } from './dom.ts';
import { entryOf } from './frame.ts';
import { vietnameseOf } from './leftovers.ts';
import { nearest } from './route-view.ts';
import { editorAddress, waitingFor } from './waiting-list.ts';

test.each([
  ['#/collections/tin-tuc/entries/2026/khai-giang', 'tin-tuc/2026/khai-giang'],
  ['#/collections/gioi-thieu/entries/lien-he?ref=workflow', 'gioi-thieu/lien-he'],
  ['#/collections/tin-tuc/new', undefined],
  ['#/workflow', undefined],
])('the entry open at %s is %s', (hash, entry) => {
  expect(entryOf(hash)).toBe(entry);
});

test('an entry leads back to its editor', () => {
  expect(entryOf(editorAddress('tin-tuc/2026/khai-giang'))).toBe('tin-tuc/2026/khai-giang');
});

test('moments are shown in the time of Viet Nam, whatever the zone of the machine', () => {
  expect(momentText('2026-03-05T17:30:00Z')).toBe('00:30 ngày 06/03/2026');
});

test('the date of an entry is shown as dates are written', () => {
  expect(shownDate('2026-03-05T08:30')).toBe('05/03/2026 08:30');
});

test('texts Decap leaves in English have a Vietnamese one', () => {
  expect(vietnameseOf('anh.jpg already exists. Do you want to replace it?')).toBe(
    'Đã có tệp anh.jpg. Thay tệp đó?',
  );
  expect(vietnameseOf('Khai giảng')).toBeUndefined();
});

const deadline = (due: string | undefined, state: DeadlineView['state'] = 'con-han'): DeadlineView => ({
  id: 'dang',
  label: 'Đăng tin',
  ...(due && { due }),
  state,
  stateLabel: 'Còn hạn',
  cite: 'khoản 1 Điều 15',
});
const file = (
  entry: string,
  may: readonly Permission[],
  due?: string,
  state: EntryFile['state'] = 'cho-duyet',
): EntryFile => ({
  entry,
  title: entry,
  state,
  stateLabel: '',
  route: { id: '', cite: '', quote: '', why: '' },
  steps: [],
  publish: { label: '', cite: '' },
  mayEdit: true,
  may,
  deadlines: [deadline(due)],
  findings: [],
  history: [],
});
const may = (step: Permission['step'], allowed = true): Permission => ({
  step,
  label: step,
  allowed,
  needsReason: false,
});

test('what waits for a person is what they may approve or publish, the one due first on top', () => {
  const files = [
    file('c', [may('duyet')]),
    file('b', [may('xuat-ban')], '2026-03-06T17:00:00+07:00'),
    file('a', [may('duyet')], '2026-03-05T23:00:00+07:00'),
    file('khong', [may('duyet', false), may('huy')], '2026-03-01T00:00:00+07:00'),
    file('gui', [may('gui')], '2026-03-01T00:00:00+07:00', 'chua-gui'),
    file('tra-lai', [may('gui')], '2026-03-04T00:00:00+07:00', 'tra-lai'),
  ];
  expect(waitingFor(files).map(({ entry }) => entry)).toEqual(['tra-lai', 'a', 'b', 'c']);
});

test('a deadline already met is not the one to watch', () => {
  const met = deadline('2026-03-01T00:00:00+07:00', 'da-xong');
  const open = deadline('2026-03-09T00:00:00+07:00');
  expect(nearest([met, deadline(undefined, 'chua-tinh'), open])).toBe(open);
});
