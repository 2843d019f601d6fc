import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { docx, odt, officeParts, wordXml } from '../../tests/corpus/hostile/office.ts';
import { plainPdf } from '../../tests/corpus/hostile/pdf.ts';
import { zipOf } from '../../tests/corpus/hostile/zip.ts';
import { pdfPages } from './pdf-text.ts';
import { uploadTools } from './upload-tools.ts';

const textsOf = (name: string, bytes: Uint8Array) =>
  uploadTools.readTexts(`content/cong/tep/2026/${name}`, bytes);
const content = new URL('../../content/hai-phong-gddt/tep/2026/', import.meta.url);

it('reads a Word document, its headers, remarks and deleted words', async () => {
  const body = wordXml(
    ['Thông báo &amp; kế hoạch', 'Đoạn hai'],
    '<w:p><w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del></w:p>',
  );
  const more = [
    { name: 'word/header1.xml', content: '<w:hdr><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:hdr>' },
    {
      name: 'word/comments.xml',
      content: '<w:comments><w:comment><w:p><w:r><w:t>xem lại</w:t></w:r></w:p></w:comment></w:comments>',
    },
  ];
  expect(await textsOf('a.docx', zipOf(officeParts('docx', body, more)))).toEqual([
    { text: 'Thông báo & kế hoạch\nĐoạn hai\nđã xóa', read: 'written' },
    { part: 'đầu trang', text: 'MẬT', read: 'written' },
    { part: 'nhận xét', text: 'xem lại', read: 'written' },
  ]);
});

it('reads cells, slides and OpenDocument text', async () => {
  const sheet = [
    { name: 'xl/sharedStrings.xml', content: '<sst><si><t>Họ tên</t></si><si><t>Lớp</t></si></sst>' },
    { name: 'xl/worksheets/sheet1.xml', content: '<w><row><c><v>12</v></c><c><v>7</v></c></row></w>' },
  ];
  expect(await textsOf('a.xlsx', zipOf(officeParts('xlsx', '<workbook/>', sheet)))).toEqual([
    { part: 'các ô chữ', text: 'Họ tên\nLớp', read: 'written' },
    { part: 'bảng tính 1', text: '12 7', read: 'written' },
  ]);
  const slide = [
    { name: 'ppt/slides/slide2.xml', content: '<p:sld><a:p><a:r><a:t>Chào</a:t></a:r></a:p></p:sld>' },
  ];
  expect(await textsOf('a.pptx', zipOf(officeParts('pptx', '<presentation/>', slide)))).toEqual([
    { part: 'trang chiếu 2', text: 'Chào', read: 'written' },
  ]);
  expect(await textsOf('a.odt', odt('<text:p>Một <text:span>hai</text:span></text:p>'))).toEqual([
    { text: 'Một hai', read: 'written' },
  ]);
});

it('reads Vietnamese off the pages of a PDF', async () => {
  const texts = await textsOf('a.pdf', readFileSync(new URL('lich-tuyen-sinh-lop-10.pdf', content)));
  expect(texts[0]).toMatchObject({ part: 'trang 1', read: 'written' });
  expect(texts[0]?.text.normalize('NFC')).toContain('LỊCH CÔNG TÁC TUYỂN SINH VÀO LỚP 10');
});

it('reads the files in an archive, and says which', async () => {
  const zip = zipOf([
    { name: 'Mẫu/Đơn.DOCX', content: docx() },
    { name: 'b.pdf', content: plainPdf('Ke hoach') },
  ]);
  expect(await textsOf('a.zip', zip)).toEqual([
    { part: '“Mẫu/Đơn.DOCX”', text: 'Thông báo', read: 'written' },
    { part: '“b.pdf”, trang 1', text: 'Ke hoach', read: 'written' },
  ]);
  expect(await textsOf('a.jpg', zip)).toEqual([]);
});

it('ends a reading that breaks or takes too long', async () => {
  await expect(pdfPages(Buffer.from('%PDF-1.7\nx'))).rejects.toThrow('PDF bị hỏng hoặc quá phức tạp.');
  await expect(pdfPages(plainPdf('Ke hoach'), 1)).rejects.toThrow('PDF quá phức tạp, đọc quá 1 giây.');
});
