import { describe, expect, it } from 'vitest';
import { brief, found, ruleWith, rulesOf } from '../../../tests/policy/checked-settings.ts';

describe('rules of approval', () => {
  it('names a rule whose condition no entry can meet', () => {
    expect(found(rulesOf(ruleWith('van-ban-dai', { type: ['van-ban'], genre: ['bai'] })))).toEqual([
      {
        check: 'dieu-kien-bat-kha',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 0, 'approvals', 'rules', 0, 'when'],
        message: 'Không mục nào có thể thỏa điều kiện của quy tắc duyệt “mục van-ban-dai”.',
        hint: 'Hãy sửa khóa when của quy tắc, hoặc bỏ quy tắc.',
      },
    ]);
  });

  it.each([
    [{ section: ['van-ban'], type: ['tin-tuc'] }],
    [{ published: true, change: ['add'] }],
    [{ unit: ['truong-thpt-1'], unitKind: ['phong'] }],
    [{ type: ['cau-hinh'], sensitivity: ['nong'] }],
    [{ not: {} }],
    [{ type: ['tin-tuc'], not: { type: ['tin-tuc'] } }],
    [
      {
        dates: { issuedAt: { before: '2019-03-01' } },
        not: { dates: { issuedAt: { before: '2019-03-02' } } },
      },
    ],
  ])('sees that no entry meets %j', (when) => {
    expect(brief(rulesOf(ruleWith('mot', when)))).toEqual([
      ['dieu-kien-bat-kha', 'refuse', 'versions.0.approvals.rules.0.when'],
    ]);
  });

  it.each([
    [{ section: ['van-ban'], type: ['van-ban'] }],
    [{ published: true, change: ['edit'] }],
    [{ published: false }],
    [{ unit: ['truong-thpt-1'], unitKind: ['truong'] }],
    [{ unitKind: ['phong'] }],
    [{ type: ['cau-hinh'] }],
    [{ language: ['en'], type: ['gioi-thieu'] }],
    [{ documentKind: ['ke-hoach'], validity: ['het-toan-bo'], outdated: true, origin: ['other'] }],
    [{ reportPeriod: ['quarter'], has: ['periodEnd'] }],
    [{ subject: ['nganh'], not: { subject: ['lanh-dao-so'] } }],
    [{ field: ['Khảo thí'], foreignElement: true, position: true, genre: ['tin'] }],
    [{ dates: { issuedAt: { from: '2019-03-01' } }, not: { dates: { issuedAt: { from: '2019-03-02' } } } }],
    [{ has: ['eventEnd', 'submittedAt'] }],
    [{ anyOf: [{ type: ['van-ban'], genre: ['bai'] }, { type: ['du-thao'] }] }],
  ])('sees that some entry meets %j', (when) => {
    expect(brief(rulesOf(ruleWith('mot', when)))).toEqual([]);
  });

  it('names a rule that those before it leave nothing for, as a contradiction where they lead elsewhere', () => {
    const first = ruleWith('mot', { genre: ['tin', 'bai'] });
    expect(found(rulesOf(first, ruleWith('hai', { genre: ['bai'] })))).toEqual([
      {
        check: 'quy-tac-chet',
        severity: 'note',
        file: 'quy-che',
        keys: ['versions', 0, 'approvals', 'rules', 1, 'when'],
        message:
          'Quy tắc duyệt “mục hai” không bao giờ được dùng: mọi mục thỏa điều kiện của nó đã thuộc “mục mot”.',
        hint: 'Hãy đưa quy tắc lên trước, thu hẹp điều kiện của quy tắc đứng trước, hoặc bỏ quy tắc.',
      },
    ]);
    const elsewhere = { route: [{ role: 'truong-ban' }], publish: ['truong-ban'] };
    const [contradiction] = found(rulesOf(first, ruleWith('hai', { genre: ['bai'] }, elsewhere)));
    expect(contradiction).toMatchObject({
      check: 'quy-tac-trai-nhau',
      severity: 'refuse',
      message:
        'Quy tắc duyệt “mục hai” không bao giờ được dùng: mọi mục thỏa điều kiện của nó đã thuộc “mục mot”, với quy trình khác.',
    });
  });

  it('sees a rule that several before it shadow together, and not one that is left a single case', () => {
    const rest = ruleWith('ba', { type: ['tin-tuc'], genre: ['tin', 'bai'] });
    const split = [ruleWith('mot', { genre: ['tin'] }), ruleWith('hai', { genre: ['bai'] })];
    expect(found(rulesOf(...split, rest))[0]?.message).toContain('đã thuộc “mục mot”, “mục hai”.');
    expect(found(rulesOf(split[0] ?? {}, rest))).toEqual([]);
  });

  it('names a rule that leaves some item without any step', () => {
    const route = [{ role: 'bien-tap-cap-1', when: { genre: ['tin'] } }];
    expect(found(rulesOf(ruleWith('tin', { type: ['tin-tuc'] }, { route })))).toEqual([
      {
        check: 'quy-trinh-rong',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 0, 'approvals', 'rules', 0, 'route'],
        message:
          'Có mục thuộc quy tắc “mục tin” (ví dụ loại tin-tuc) không qua bước duyệt nào nên không bao giờ đăng được.',
        hint: 'Hãy thêm một bước không có khóa when vào route của quy tắc.',
      },
    ]);
  });

  it('names a step that stands in no route', () => {
    const route = [
      { role: 'bien-tap-cap-1', when: { type: ['van-ban'] } },
      { role: 'bien-tap-cap-2', when: { genre: ['tin'] } },
      { role: 'truong-ban' },
    ];
    expect(found(rulesOf(ruleWith('tin', { type: ['tin-tuc'] }, { route })))).toEqual([
      {
        check: 'buoc-chet',
        severity: 'note',
        file: 'quy-che',
        keys: ['versions', 0, 'approvals', 'rules', 0, 'route', 0],
        message: 'Bước 1 của quy tắc “mục tin” không đứng trong quy trình của mục nào.',
        hint: 'Hãy sửa khóa when của bước, hoặc bỏ bước.',
      },
    ]);
  });
});
