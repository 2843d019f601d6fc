import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { everyKind } from '../../tests/helpers/every-kind.ts';
import { contentTypeIds, contentTypes, isStanding, parseEntryPath } from './content-types.ts';
import type { ContentType } from './content-types.ts';
import { readBy } from './messages.ts';

const common = { title: 'T', section: 's', unit: 'u', date: '2026-03-05T08:00' };
const fieldsOf = (type: ContentType) => parse(everyKind[type]) as Record<string, unknown>;
const said = (type: ContentType, changes: Record<string, unknown>): string[] =>
  readBy(contentTypes[type].schema, { ...common, ...fieldsOf(type), ...changes }, type).problems.map(
    ({ message }) => message,
  );

describe('every kind of entry', () => {
  it.each(contentTypeIds)('%s: a sound entry is read, an unknown field is refused', (type) => {
    expect(said(type, {})).toEqual([]);
    expect(said(type, { khongCo: 1 })).toEqual(['Không có trường “khongCo”.']);
  });

  it('has an address of its own shape: with the year where it is dated, without where it stands', () => {
    for (const type of contentTypeIds) {
      const [right, wrong] = isStanding(type)
        ? [`${type}/muc.mdx`, `${type}/2026/muc.mdx`]
        : [`${type}/2026/muc.mdx`, `${type}/muc.mdx`];
      expect(parseEntryPath(right)).toMatchObject({ type, slug: 'muc' });
      expect(parseEntryPath(wrong)).toBeUndefined();
    }
  });
});

describe('what a kind refuses, in words', () => {
  it.each<[ContentType, Record<string, unknown>, string]>([
    [
      'hoi-dap',
      { question: 'Xin gọi lại 0912 345 678 giúp tôi.' },
      '“Nội dung câu hỏi” (question) không được chứa thư điện tử hoặc số điện thoại của người hỏi, người gửi.',
    ],
    [
      'hoi-dap',
      { asker: 'a.nguyen@example.vn' },
      '“Cách gọi người hỏi” (asker) không được chứa thư điện tử hoặc số điện thoại của người hỏi, người gửi.',
    ],
    [
      'kien-nghi',
      { content: 'Gọi +84 912345678.' },
      '“Nội dung phản ánh, kiến nghị” (content) không được chứa thư điện tử hoặc số điện thoại của người hỏi, người gửi.',
    ],
    ['du-thao', { opensAt: '2026-05-01' }, '“Hạn cuối nhận ý kiến” (lastDay) kết thúc trước khi bắt đầu.'],
    [
      'lich-cong-tac',
      { weekStart: '2026-03-01' },
      '“Tuần bắt đầu từ ngày” (weekStart) phải là một ngày thứ Hai.',
    ],
    [
      'lich-cong-tac',
      { weekStart: 'thứ Hai' },
      '“Tuần bắt đầu từ ngày” (weekStart) phải là ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2026-03-05.',
    ],
    [
      'lich-cong-tac',
      { appointments: [{ day: '2026-03-09', time: 'Cả ngày', who: 'Giám đốc', what: 'Họp' }] },
      '“Ngày” (appointments.1.day) không nằm trong tuần của lịch.',
    ],
    [
      'lich-tiep-cong-dan',
      { sittings: [{ hours: '8 giờ', who: 'Giám đốc' }] },
      '“Ngày” (sittings.1.day) phải có ngày cụ thể hoặc cách định ngày.',
    ],
    [
      'bao-cao',
      { reportPeriod: 'programme' },
      '“Ngày chương trình kết thúc” (programmeEnd) phải có khi báo cáo kết thúc chương trình, dự án, đề án.',
    ],
    ['bao-cao', { periodStart: '2026-03-01' }, '“Ngày kết thúc kỳ” (periodEnd) kết thúc trước khi bắt đầu.'],
    ['video', { kind: 'video' }, '“Tệp video” (video) phải có khi mục là video.'],
    ['video', { pictures: [] }, '“Các ảnh” (pictures) phải có ít nhất một ảnh khi mục là bộ ảnh.'],
    [
      'thu-tuc',
      { announcedBy: { date: '2026-01-01' } },
      '“Số, ký hiệu” (announcedBy.number) phải có số, ký hiệu hoặc trích yếu.',
    ],
    [
      'du-an',
      { duration: { from: '2026-02-01', to: '2026-01-31' } },
      '“Đến ngày” (duration.to) kết thúc trước khi bắt đầu.',
    ],
    ['thong-ke', { figures: [] }, '“Số liệu” (figures) ít nhất 1 phần tử.'],
    [
      'gioi-thieu',
      { translationOf: '../quy-che' },
      '“Là bản dịch của mục” (translationOf) phải là địa chỉ của một mục trên cổng, ví dụ van-ban/2026/ke-hoach-nam-hoc.',
    ],
  ])('%s %j', (type, changes, message) => {
    expect(said(type, changes)).toEqual([message]);
  });

  it('lets the last day of a week and the day comments open be the limits themselves', () => {
    const sunday = { day: '2026-03-08', time: 'Cả ngày', who: 'Giám đốc', what: 'Trực' };
    expect(said('lich-cong-tac', { appointments: [sunday] })).toEqual([]);
    expect(said('du-thao', { opensAt: '2026-04-30' })).toEqual([]);
  });

  it('does not take years, amounts or document numbers for telephone numbers', () => {
    const question = 'Năm học 2025-2026, mức thu 1.200.000 đồng theo Công văn số 3020/SGDĐT-VP đúng không?';
    expect(said('hoi-dap', { question })).toEqual([]);
  });
});
