import { expect, it } from 'vitest';
import { docx, odt, officeParts } from '../../tests/corpus/hostile/office.ts';
import { zipOf } from '../../tests/corpus/hostile/zip.ts';
import { saidOfUpload } from '../../tests/helpers/check-world.ts';
import { documentTraces } from './document-traces.ts';

const judged = (name: string, bytes: Uint8Array) => saidOfUpload(documentTraces, name, bytes);

const AUTHOR =
  'Tệp ghi tên người soạn hoặc người sửa cuối. | Nếu không muốn công khai: Tệp → Thông tin → Kiểm tra tài liệu → Xóa thông tin cá nhân.';
const CHANGES =
  'Tệp còn dấu vết sửa đổi: người đọc xem được cả phần đã xóa. | Vào Xem lại → Chấp nhận tất cả thay đổi, rồi lưu lại.';
const COMMENTS =
  'Tệp còn nhận xét của người soạn, người duyệt. | Vào Xem lại → Xóa mọi nhận xét, rồi lưu lại.';
const HIDDEN =
  'Tệp có phần bị ẩn (chữ ẩn, bảng tính ẩn hoặc trang chiếu ẩn) mà người đọc mở ra được. | Bỏ hẳn phần ẩn, hoặc xuất thành PDF.';
const NOTES =
  'Bài trình chiếu có ghi chú của người nói. | Bỏ ghi chú nếu không muốn công khai, hoặc xuất thành PDF.';
const core = (content: string) => [{ name: 'docProps/core.xml', content: `<cp:core>${content}</cp:core>` }];

it('is silent about a file that keeps nothing beside its pages', async () => {
  expect(
    await judged('a.docx', docx(core('<dc:creator></dc:creator><dc:title>Kế hoạch</dc:title>'))),
  ).toEqual([]);
  expect(await judged('a.docx', docx([], [], '<w:rPr><w:vanish w:val="0"/></w:rPr>'))).toEqual([]);
  expect(await judged('a.odt', odt())).toEqual([]);
  expect(await judged('a.pdf', docx(core('<dc:creator>x</dc:creator>')))).toEqual([]);
});

it('tells that there is an author, never who', async () => {
  expect(await judged('a.docx', docx(core('<dc:creator>Người Soạn</dc:creator>')))).toEqual([AUTHOR]);
  const meta = {
    name: 'meta.xml',
    content: '<office:meta><meta:initial-creator>x</meta:initial-creator></office:meta>',
  };
  expect(await judged('a.odt', odt('', [meta]))).toEqual([AUTHOR]);
});

it('tells changes and comments', async () => {
  expect(await judged('a.docx', docx([], [], '<w:p><w:del><w:r/></w:del></w:p>'))).toEqual([CHANGES]);
  const comments = { name: 'word/comments.xml', content: '<w:comments><w:comment/></w:comments>' };
  expect(await judged('a.docx', docx([comments]))).toEqual([COMMENTS]);
  const none = { name: 'word/comments.xml', content: '<w:comments/>' };
  expect(await judged('a.docx', docx([none]))).toEqual([]);
  expect(await judged('a.odt', odt('<text:tracked-changes/><office:annotation/>'))).toEqual([
    CHANGES,
    COMMENTS,
  ]);
});

it('tells what is out of sight: words, sheets, slides, speaker’s notes', async () => {
  expect(await judged('a.docx', docx([], [], '<w:rPr><w:vanish/></w:rPr>'))).toEqual([HIDDEN]);
  const book = '<workbook><sheets><sheet name="A"/><sheet name="B" state="veryHidden"/></sheets></workbook>';
  expect(await judged('a.xlsx', zipOf(officeParts('xlsx', book)))).toEqual([HIDDEN]);
  const slides = [
    { name: 'ppt/slides/slide1.xml', content: '<p:sld show="0"/>' },
    { name: 'ppt/notesSlides/notesSlide1.xml', content: '<p:notes/>' },
  ];
  expect(await judged('a.pptx', zipOf(officeParts('pptx', '<p/>', slides)))).toEqual([HIDDEN, NOTES]);
});

it('leaves a file that cannot be read to “office-safe”', async () => {
  expect(await judged('a.docx', docx(core('<!DOCTYPE x>')))).toEqual([]);
  expect(await judged('a.docx', Buffer.from('PK\u0003\u0004'))).toEqual([]);
});
