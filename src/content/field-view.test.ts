import { describe, expect, it } from 'vitest';
import { contentTypeIds, contentTypes } from '#schema/content-types.ts';
import { Media } from '#schema/media.ts';
import { Procedure } from '#schema/procedure.ts';
import { Project } from '#schema/project.ts';
import { Question } from '#schema/question.ts';
import { fieldViewsOf, isWide } from './field-view.ts';

const common = { title: 'T', section: 's', unit: 'u', date: '2026-03-05T08:00' };

describe('fieldViewsOf', () => {
  it('shows a procedure in the order of its schema, each value in its own way', () => {
    const data = Procedure.parse({
      ...common,
      announcedBy: { number: '12/QĐ', date: '2026-01-02' },
      steps: [
        { title: 'Nhận hồ sơ', unit: 'mot-cua', within: '01 ngày' },
        { title: 'Trả', unit: 'van-phong' },
      ],
      timeLimit: '05 ngày làm việc',
      level: 'mot-phan',
      online: 'https://dichvucong.gov.vn/',
      fee: 'Không',
      forms: [{ file: 'tep/2026/don.docx', title: 'Đơn' }],
      foreignElement: true,
    });
    expect(fieldViewsOf('thu-tuc', data)).toEqual([
      {
        name: 'announcedBy',
        label: 'Quyết định công bố',
        piece: { kind: 'decision', decision: { number: '12/QĐ', date: '2026-01-02' } },
      },
      {
        name: 'steps',
        label: 'Trình tự thực hiện',
        piece: {
          kind: 'table',
          columns: ['Việc phải làm', 'Đơn vị thực hiện', 'Thời gian thực hiện'],
          rows: [
            [
              { kind: 'text', text: 'Nhận hồ sơ' },
              { kind: 'unit', id: 'mot-cua' },
              { kind: 'text', text: '01 ngày' },
            ],
            [{ kind: 'text', text: 'Trả' }, { kind: 'unit', id: 'van-phong' }, undefined],
          ],
        },
      },
      { name: 'timeLimit', label: 'Thời hạn giải quyết', piece: { kind: 'text', text: '05 ngày làm việc' } },
      {
        name: 'level',
        label: 'Mức độ cung cấp trực tuyến',
        piece: { kind: 'text', text: 'Dịch vụ công trực tuyến một phần' },
      },
      {
        name: 'online',
        label: 'Địa chỉ nộp trực tuyến',
        piece: { kind: 'web', address: 'https://dichvucong.gov.vn/' },
      },
      { name: 'fee', label: 'Phí, lệ phí', piece: { kind: 'text', text: 'Không' } },
      {
        name: 'forms',
        label: 'Biểu mẫu',
        piece: { kind: 'list', items: [{ kind: 'file', path: 'tep/2026/don.docx' }] },
      },
      { name: 'foreignElement', label: 'Có yếu tố nước ngoài', piece: { kind: 'yes' } },
    ]);
  });

  it('shows spans, days and papers of a project', () => {
    const data = Project.parse({
      ...common,
      kind: 'du-an',
      duration: { from: '2026-01-01', to: '2027-12-31' },
      tenderNotice: { title: 'Mời thầu', file: 'tep/2026/moi-thau.pdf' },
      tenderResult: { title: 'Kết quả', date: '2026-05-01' },
      approvedAt: '2026-01-01',
    });
    const pieces = Object.fromEntries(fieldViewsOf('du-an', data).map(({ name, piece }) => [name, piece]));
    expect(pieces).toEqual({
      kind: { kind: 'text', text: 'Dự án' },
      duration: { kind: 'span', from: '2026-01-01', to: '2027-12-31' },
      tenderNotice: { kind: 'file', path: 'tep/2026/moi-thau.pdf' },
      tenderResult: {
        kind: 'group',
        fields: [
          { name: 'title', label: 'Tiêu đề', piece: { kind: 'text', text: 'Kết quả' } },
          { name: 'date', label: 'Ngày', piece: { kind: 'day', day: '2026-05-01' } },
        ],
      },
      approvedAt: { kind: 'day', day: '2026-01-01' },
    });
  });

  it('keeps what serves the desk alone from readers', () => {
    const question = Question.parse({ ...common, question: 'Hỏi gì?', receivedAt: '2026-03-04T08:00' });
    expect(fieldViewsOf('hoi-dap', question).map(({ name }) => name)).toEqual([
      'kind',
      'question',
      'receivedAt',
    ]);
    const pictures = [{ src: 'tep/2026/a.jpg', alt: 'Cổng' }];
    const album = Media.parse({ ...common, kind: 'anh', pictures, consent: 'khong-co-nguoi' });
    expect(fieldViewsOf('video', album).map(({ name }) => name)).toEqual(['kind', 'pictures']);
  });

  it('names every field of every kind in Vietnamese', () => {
    const unnamed = contentTypeIds.flatMap((type) =>
      Object.keys(contentTypes[type].schema.shape)
        .filter((name) => fieldViewsOf(type, { [name]: 'x' } as never).some(({ label }) => label === name))
        .map((name) => `${type}:${name}`),
    );
    expect(unnamed).toEqual([]);
  });
});

it('tables, long texts and lists of files stand under a heading of their own; units and days in a cell', () => {
  expect(isWide({ kind: 'table', columns: [], rows: [] })).toBe(true);
  expect(isWide({ kind: 'paragraphs', text: 'x' })).toBe(true);
  expect(isWide({ kind: 'list', items: [{ kind: 'file', path: 'tep/a.pdf' }] })).toBe(true);
  expect(isWide({ kind: 'list', items: [{ kind: 'unit', id: 'u' }] })).toBe(false);
  expect(isWide({ kind: 'day', day: '2026-01-01' })).toBe(false);
});
