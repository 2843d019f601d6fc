import { describe, expect, it } from 'vitest';
import { regulationFacts } from '#scripts/read-portal.ts';
import { settingsOf } from '../../../tests/helpers/portal-settings.ts';
import { portalIds } from '../../../tests/helpers/portals.ts';
import { regulationView } from './view.ts';
import { sayWhen } from './say-when.ts';
import { sayDue } from './words.ts';

const settings = settingsOf('hai-phong-gddt');
const facts = regulationFacts(settings);
const headings = [
  { id: 'chuong-iii', text: 'CHƯƠNG III' },
  { id: 'dieu-1', text: 'Điều 1. Phạm vi' },
  { id: 'dieu-15', text: 'Điều 15. Thời gian cung cấp và cập nhật thông tin' },
];
const view = regulationView(facts, settings.sections, { url: '/van-ban/2022/quy-che/', headings });
const article = (id: string) => view.articles.find((one) => one.id === id);

describe('the page of a regulation', () => {
  it('tells of an article what is done about each clause, in the clauses’ order, with the way to its words', () => {
    expect(article('dieu-15')).toMatchObject({
      title: 'Điều 15. Thời gian cung cấp và cập nhật thông tin',
      href: '/van-ban/2022/quy-che/#dieu-15',
    });
    expect(article('dieu-15')?.items.slice(0, 3)).toEqual([
      {
        cite: 'khoản 1 Điều 15',
        manner: 'held',
        text: 'cung cấp và cập nhật tin, bài về hoạt động, sự kiện: trong 01 ngày, tính từ khi hoạt động, sự kiện kết thúc',
      },
      {
        cite: 'khoản 2 Điều 15',
        manner: 'held',
        text: 'cung cấp và cập nhật văn bản phát hành trước 12h00: trong ngày, tính từ khi văn bản được đóng dấu',
      },
      {
        cite: 'khoản 2 Điều 15',
        manner: 'held',
        text: 'cung cấp và cập nhật văn bản phát hành sau 12h00: trước 12h00 ngày hôm sau, tính từ khi văn bản được đóng dấu',
      },
    ]);
  });

  it('tells who approves in turn and who publishes, and what shows where', () => {
    expect(article('dieu-12')?.items).toContainEqual({
      cite: 'khoản 2 Điều 12',
      manner: 'held',
      text: 'thông tin thông thường liên quan đến hoạt động giáo dục và đào tạo: lần lượt Thủ trưởng đơn vị, Biên tập viên cấp 1, rồi Biên tập viên cấp 2 duyệt và xuất bản; Biên tập viên cấp 1 hoặc Biên tập viên cấp 2 bấm xuất bản',
    });
    expect(article('dieu-11')?.items).toContainEqual({
      cite: 'khoản 5 Điều 11',
      manner: 'shown',
      text: 'chuyên mục “Hệ thống văn bản”',
      href: '/chuyen-muc/van-ban/',
    });
  });

  it('keeps an article nothing is done about, and those whose heading the text does not give', () => {
    expect(view.articles[0]).toMatchObject({ id: 'dieu-1', title: 'Điều 1. Phạm vi' });
    const untitled = view.articles.find(({ id }) => id === 'dieu-13');
    expect(untitled?.title).toBe('Điều 13');
    expect(untitled?.href).toBe('/van-ban/2022/quy-che/#dieu-13');
    expect(regulationView(facts, settings.sections).articles[0]).not.toHaveProperty('href');
    expect(view.articles.map(({ id }) => id)).not.toContain('chuong-iii');
  });

  it('tells an article by its chapter where two chapters use its number, and leaves a heading’s colon out', () => {
    const document = {
      url: '/van-ban/x/',
      headings: [
        { id: 'chuong-i-dieu-4', text: 'Điều 4. Nguyên tắc' },
        { id: 'chuong-ii-dieu-4', text: 'Điều 4. Thông tin:' },
      ],
    };
    expect(
      regulationView(facts, settings.sections, document)
        .articles.slice(0, 2)
        .map(({ title }) => title),
    ).toEqual(['Điều 4 Chương I. Nguyên tắc', 'Điều 4 Chương II. Thông tin']);
  });

  it('lists every reading chosen, and the versions', () => {
    expect(view.readings).toHaveLength(facts.version.interpretations.length);
    expect(view.versions).toEqual([{ id: '2022', effectiveFrom: '2022-12-31' }]);
  });
});

describe.each(portalIds)('the page of the regulation of %s', (portal) => {
  it('loses no clause the rulebook rests on: each appears under its article', () => {
    const own = settingsOf(portal);
    const rulebook = regulationFacts(own);
    const cites = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('cite' in value && 'quote' in value) cites.add(String(value.cite));
      for (const [key, child] of Object.entries(value)) if (key !== 'interpretations') walk(child);
    };
    walk(rulebook.version);
    const { articles } = regulationView(rulebook, own.sections);
    const told = new Set(articles.flatMap(({ items }) => items.map(({ cite }) => cite)));
    expect(cites.size).toBeGreaterThan(20);
    expect([...cites].filter((cite) => !told.has(cite))).toEqual([]);
  });
});

describe('a way of counting in words', () => {
  it.each([
    [{ within: { workingDays: 3 }, rolls: 'never' }, 'trong 03 ngày làm việc'],
    [{ within: { days: 15 }, rolls: 'never' }, 'trong 15 ngày'],
    [{ sameDay: true, rolls: 'never' }, 'trong ngày'],
    [{ nextDay: { before: '12:00' }, rolls: 'never' }, 'trước 12h00 ngày hôm sau'],
    [{ firstDays: 7, rolls: 'never' }, 'trong 07 ngày đầu của kỳ tiếp theo'],
    [{ dayOfMonth: { day: 25, before: true, month: 'same' }, rolls: 'never' }, 'trước ngày 25 của tháng'],
    [
      { dayOfMonth: { day: 5, before: false, month: 'next' }, rolls: 'never' },
      'chậm nhất ngày 05 của tháng sau',
    ],
    [{ dayOfYear: { days: ['06-30', '12-31'], before: true }, rolls: 'never' }, 'trước ngày 30/06 và 31/12'],
    [
      { weekday: { day: 'saturday', week: 'previous', before: '11:00' }, rolls: 'never' },
      'trước 11h00 thứ Bảy của tuần trước đó',
    ],
    [{ date: { day: '2019-02-28', before: false }, rolls: 'never' }, 'chậm nhất ngày 28/02/2019'],
    [{ promptly: { days: 2 }, rolls: 'never' }, 'kịp thời; nhắc sau 02 ngày'],
  ] as const)('%j is “%s”', (due, words) => {
    // The parsed form holds mutable lists.
    expect(sayDue(structuredClone(due) as Parameters<typeof sayDue>[0])).toBe(words);
  });
});

describe('a condition in words', () => {
  it.each([
    [{}, 'mọi trường hợp'],
    [{ type: ['van-ban'], validity: ['het-toan-bo'] }, 'văn bản; hết hiệu lực toàn bộ'],
    [
      { change: ['remove'], position: true, foreignElement: false },
      'việc gỡ bỏ; bày tỏ quan điểm; không có yếu tố nước ngoài',
    ],
    [{ type: ['tin-tuc'], has: ['eventEnd'] }, 'tin, bài; đã biết lúc hoạt động, sự kiện kết thúc'],
    [{ not: { unitKind: ['phong'] } }, 'trừ (đơn vị loại phong)'],
    [
      { anyOf: [{ section: ['a'] }, { genre: ['tin', 'bai'] }] },
      'một trong: (chuyên mục a), (thể loại tin, bài)',
    ],
    [{ dates: { issuedAt: { before: '2019-03-01' } } }, 'văn bản được ban hành trước ngày 01/03/2019'],
  ])('%j is “%s”', (when, words) => {
    expect(sayWhen(when)).toBe(words);
  });
});
