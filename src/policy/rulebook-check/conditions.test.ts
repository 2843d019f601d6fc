import { describe, expect, it } from 'vitest';
import { basis } from '../../../tests/policy/rulebook-with.ts';
import { brief, found, units } from '../../../tests/policy/checked-settings.ts';

const never = { type: ['van-ban'], genre: ['bai'] };
const deadline = {
  id: 'mot',
  label: 'đăng tin',
  start: ['eventEnd'],
  due: { within: { days: 1 } },
  ...basis,
};

const twoLimits = (more: object, first: object = {}) => ({
  deadlines: [
    { ...deadline, when: { type: ['tin-tuc'] }, ...first },
    {
      ...deadline,
      id: 'hai',
      label: 'đăng bài',
      when: { has: ['eventEnd'] },
      due: { within: { days: 2 } },
      ...more,
    },
  ],
});

describe('other conditions', () => {
  it('names what stands under a condition no entry can meet', () => {
    expect(found({ deadlines: [{ ...deadline, when: never }] })).toEqual([
      {
        check: 'dieu-kien-bat-kha',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 0, 'deadlines', 0, 'when'],
        message: 'Không mục nào có thể thỏa điều kiện của “đăng tin”.',
        hint: 'Hãy sửa khóa when, hoặc bỏ mục này khỏi quy chế.',
      },
    ]);
    const removals = {
      grounds: [{ id: 'het', label: 'hết', ...basis }],
      decides: { role: 'truong-ban', when: never, ...basis },
      never: [{ when: { type: ['cong-khai'] }, ...basis }],
    };
    expect(found({ removals })).toMatchObject([
      { message: 'Không mục nào có thể thỏa điều kiện của “removals”.' },
    ]);
  });

  it('looks at a condition once, not at the conditions inside it', () => {
    const when = { anyOf: [{ type: ['tin-tuc'] }, never], not: never };
    expect(found({ deadlines: [{ ...deadline, when }] })).toEqual([]);
  });

  it('names two time limits of different length for one thing', () => {
    expect(found(twoLimits({}))).toEqual([
      {
        check: 'thoi-han-trai-nhau',
        severity: 'note',
        file: 'quy-che',
        keys: ['versions', 0, 'deadlines', 1],
        message: `Hai thời hạn khác nhau cùng tính cho một mục (ví dụ loại tin-tuc): “đăng tin” (${basis.cite}) và “đăng bài” (${basis.cite}).`,
        hint: 'Hãy thêm điều kiện vào khóa when để mỗi mục chỉ thuộc một thời hạn.',
      },
    ]);
    expect(found(twoLimits({ due: { within: { days: 1 } } }))).toEqual([]);
    expect(found(twoLimits({ until: 'supplied' }))).toEqual([]);
    expect(found(twoLimits({ due: { promptly: { days: 2 } } }))).toEqual([]);
    expect(found(twoLimits({}, { due: { promptly: { days: 2 } } }))).toEqual([]);
    expect(found(twoLimits({ start: ['eventStart'] }))).toEqual([]);
    expect(found(twoLimits({ when: { type: ['thong-bao'] } }))).toEqual([]);
  });

  it('lets two limits part the hours of the day between them, and names hours neither speaks of', () => {
    const own = { when: { type: ['van-ban'] }, start: ['stampedAt'] };
    const parted = (before: string, from: string) => ({
      deadlines: [
        { ...deadline, ...own, startTime: { before }, due: { sameDay: true } },
        {
          ...deadline,
          ...own,
          id: 'hai',
          label: 'đăng sau',
          startTime: { from },
          due: { nextDay: { before: '12:00' } },
        },
      ],
    });
    expect(found(parted('12:00', '12:00'))).toEqual([]);
    expect(brief(parted('13:00', '12:00'))).toEqual([
      ['thoi-han-trai-nhau', 'note', 'versions.0.deadlines.1'],
    ]);
    expect(found(parted('12:00', '13:00')).map(({ check, keys, message }) => [check, keys, message])).toEqual(
      [
        [
          'ho-gio',
          ['versions', 0, 'deadlines', 0, 'startTime'],
          'Chưa có thời hạn “đăng tin” cho mốc từ 12:00.',
        ],
        [
          'ho-gio',
          ['versions', 0, 'deadlines', 1, 'startTime'],
          'Chưa có thời hạn “đăng sau” cho mốc trước 13:00.',
        ],
      ],
    );
    const alone = { deadlines: parted('12:00', '12:00').deadlines.slice(0, 1) };
    expect(brief(alone)).toEqual([['ho-gio', 'note', 'versions.0.deadlines.0.startTime']]);
  });

  it('names two quotas that ask different numbers of the same unit', () => {
    const quota = { id: 'mot', label: 'tin', count: 2, per: 'month', counts: 'sent', ...basis };
    const two = (more: object) => ({
      quotas: [quota, { ...quota, id: 'hai', label: 'tin nữa', count: 3, ...more }],
    });
    expect(found(two({}))).toEqual([
      {
        check: 'chi-tieu-trai-nhau',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 0, 'quotas', 1],
        message: 'Hai chỉ tiêu khác nhau cho cùng đơn vị và cùng loại tin, bài: “tin” (2) và “tin nữa” (3).',
        hint: 'Hãy bỏ một chỉ tiêu, hoặc tách đơn vị, thể loại, chuyên mục được tính.',
      },
    ]);
    expect(brief(two({ unitKinds: ['truong'] }))).toHaveLength(1);
    expect(brief(two({ units: ['truong-thpt-1'] }))).toHaveLength(1);
    for (const more of [
      { count: 2 },
      { genres: ['tin'] },
      { per: 'week' },
      { whole: true },
      { exceptUnits: units.map(({ id }) => id) },
    ]) {
      expect(found(two(more))).toEqual([]);
    }
  });
});
