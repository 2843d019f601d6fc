import { describe, expect, it } from 'vitest';
import { at, basis, factsOf, plainCalendar, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { deadlines } from './deadlines.ts';

const rule = {
  id: 'bo-sung',
  label: 'cập nhật văn bản cũ',
  when: { type: ['van-ban'] },
  start: ['issuedAt'],
  due: { date: { day: '2026-02-28', before: true } },
  ...basis,
};
const FROM = { effectiveFrom: '2026-01-01' };
const clocks = (
  issuedAt: string,
  book = rulebookWith({ ...FROM, deadlines: [rule] }),
  now = '2026-02-27T23:59',
) =>
  deadlines(book, plainCalendar(), factsOf({ type: 'van-ban', times: { issuedAt } }), at(now)).map(
    ({ started, dueText, state }) => [started, dueText, state],
  );
const DUE = 'trước ngày 28/02/2026';

describe('a campaign with its own last day', () => {
  it('takes in what is older than the regulation, from the day this took effect', () => {
    expect(clocks('2015-05-05')).toEqual([['2026-01-01', DUE, 'running']]);
    expect(clocks('2025-12-31')).toEqual([['2026-01-01', DUE, 'running']]);
    expect(clocks('2026-01-01')).toEqual([['2026-01-01', DUE, 'running']]);
    expect(clocks('2026-01-02')).toEqual([['2026-01-02', DUE, 'running']]);
    expect(clocks('2015-05-05', undefined, '2026-02-28T00:00')).toEqual([['2026-01-01', DUE, 'overdue']]);
  });

  it('leaves out what came on its last day or later', () => {
    expect(clocks('2026-02-27')).toHaveLength(1);
    expect(clocks('2026-02-28')).toEqual([]);
    expect(clocks('2026-03-01')).toEqual([]);
    const inclusive = { ...rule, due: { date: { day: '2026-02-28', before: false } } };
    const book = rulebookWith({ ...FROM, deadlines: [inclusive] });
    expect(clocks('2026-02-28', book)).toEqual([['2026-02-28', 'hết ngày 28/02/2026', 'running']]);
    expect(clocks('2026-03-01', book)).toEqual([]);
  });

  it('is over where the regulation took effect after its last day', () => {
    expect(clocks('2015-05-05', rulebookWith({ effectiveFrom: '2026-02-28', deadlines: [rule] }))).toEqual(
      [],
    );
  });

  it('runs once where a later wording sets it again', () => {
    const second = { effectiveFrom: '2026-02-01', deadlines: [rule] };
    const book = rulebookWith({ ...FROM, deadlines: [rule] }, second);
    expect(clocks('2015-05-05', book)).toEqual([['2026-01-01', DUE, 'running']]);
    expect(clocks('2026-02-02', book)).toEqual([['2026-02-02', DUE, 'running']]);
    const added = rulebookWith({ ...FROM, deadlines: [] }, second);
    expect(clocks('2015-05-05', added)).toEqual([['2026-02-01', DUE, 'running']]);
  });

  it('waits for the fact as other limits do, and lends nothing to them', () => {
    const book = rulebookWith({ ...FROM, deadlines: [rule] });
    const unknown = deadlines(book, plainCalendar(), factsOf({ type: 'van-ban' }), at('2026-02-27T23:59'));
    expect(unknown.map(({ state, why }) => [state, why])).toEqual([
      ['unknown', 'Chưa ghi thời điểm văn bản được ban hành.'],
    ]);
    const plain = { ...rule, due: { within: { days: 5 } } };
    expect(clocks('2025-12-31', rulebookWith({ ...FROM, deadlines: [plain] }))).toEqual([]);
  });
});
