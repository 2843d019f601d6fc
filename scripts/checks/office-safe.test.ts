import { expect, it } from 'vitest';
import {
  compound,
  docx,
  odt,
  officeParts,
  relations,
  wordXml,
  type Relation,
} from '../../tests/corpus/hostile/office.ts';
import { zipOf, type ZipPart } from '../../tests/corpus/hostile/zip.ts';
import { saidOfUpload } from '../../tests/helpers/check-world.ts';
import { officeSafe } from './office-safe.ts';

const judged = (name: string, bytes: Uint8Array) => saidOfUpload(officeSafe, name, bytes);
const linked = (...list: Relation[]): ZipPart => ({
  name: 'word/_rels/document.xml.rels',
  content: relations(list),
});

const chart = (workbook: Uint8Array): Buffer =>
  docx([
    {
      name: 'word/charts/_rels/chart1.xml.rels',
      content: relations([['package', '../embeddings/a.xlsx']]),
    },
    { name: 'word/embeddings/a.xlsx', content: workbook },
  ]);

const run = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

const types = (content: string | Uint8Array): Buffer => zipOf([{ name: '[Content_Types].xml', content }]);

const MACRO =
  'Tệp chứa macro (mã chương trình chạy khi mở tệp). | Lưu lại ở định dạng không có macro (.docx, .xlsx, .pptx), hoặc xuất thành PDF.';
const OBJECT =
  'Tệp nhúng một tệp hoặc điều khiển khác bên trong (OLE, ActiveX). | Bỏ đối tượng nhúng, thay bằng ảnh hoặc bảng, rồi lưu lại; tệp kèm theo thì tải lên riêng.';
const EXTERNAL =
  'Khi mở, tệp tự lấy dữ liệu từ nơi khác (ảnh, mẫu, bảng tính hoặc dữ liệu liên kết). | Ngắt liên kết (Word: Tệp → Thông tin → Sửa liên kết tới tệp; Excel: Dữ liệu → Sửa liên kết → Ngắt), chèn hẳn nội dung vào tệp.';
const FIELD =
  'Tệp có trường gọi chương trình hoặc tệp khác (DDE, INCLUDETEXT). | Chọn toàn bộ văn bản, bấm Ctrl+Shift+F9 để đổi các trường thành chữ, rồi lưu lại.';
const BAD_LINK =
  'Tệp có liên kết mở chương trình hoặc ổ đĩa mạng, không phải địa chỉ web hay thư điện tử. | Bỏ liên kết, hoặc thay bằng địa chỉ bắt đầu bằng https://.';
const LOCAL =
  'Tệp ghi đường dẫn tới ổ đĩa của máy đã soạn nó; người dân không mở được và thấy tên thư mục. | Bỏ liên kết tới tệp trên máy rồi lưu lại.';
const LOCKED =
  'Tệp được đặt mật khẩu, hoặc là định dạng cũ (.doc, .xls, .ppt) mang tên định dạng mới. | Mở tệp, bỏ mật khẩu, lưu lại dạng .docx, .xlsx hoặc .pptx.';
const DAMAGED =
  'Tệp Office bị hỏng hoặc không viết theo chuẩn nên không kiểm tra được. | Mở tệp bằng phần mềm Office, lưu thành tệp mới rồi tải lên.';
const OTHER =
  'Nội dung tệp không phải loại văn bản Office mà đuôi tên ghi. | Mở tệp bằng phần mềm Office rồi lưu lại đúng định dạng.';

it('accepts ordinary documents, with links to the web and pictures', async () => {
  const ordinary = linked(
    ['styles', 'styles.xml'],
    ['image', 'media/image1.png'],
    ['hyperlink', 'https://haiphong.gov.vn/', true],
    ['hyperlink', 'mailto:van-thu@haiphong.gov.vn', true],
    ['hyperlink', 'bieu-mau.docx', true],
  );
  expect(await judged('a.docx', docx([ordinary]))).toEqual([]);
  expect(await judged('a.xlsx', zipOf(officeParts('xlsx', '<workbook/>')))).toEqual([]);
  expect(await judged('a.pptx', zipOf(officeParts('pptx', '<presentation/>')))).toEqual([]);
  expect(await judged('a.odt', odt('<text:a xlink:href="https://haiphong.gov.vn/">x</text:a>'))).toEqual([]);
});

it('refuses macros by part, by content type and by relation', async () => {
  expect(await judged('a.docx', docx([{ name: 'word/vbaProject.bin', content: compound }]))).toEqual([
    MACRO,
    OBJECT,
  ]);
  const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  expect(await judged('a.docx', docx([], [type]))).toEqual([MACRO]);
  expect(await judged('a.docx', docx([linked(['vbaProject', 'x.xml'])]))).toEqual([MACRO]);
  const sheet = { name: 'xl/macrosheets/sheet1.xml', content: '<x/>' };
  expect(await judged('a.xlsx', zipOf(officeParts('xlsx', '<workbook/>', [sheet])))).toEqual([MACRO]);
  expect(await judged('a.odt', odt('', [{ name: 'Basic/Standard/script-lb.xml', content: '<x/>' }]))).toEqual(
    [MACRO],
  );
  expect(await judged('a.odt', odt('<script:event-listener/>'))).toEqual([MACRO]);
});

it('refuses embedded objects and controls', async () => {
  const embedded = { name: 'word/embeddings/oleObject1.bin', content: compound };
  expect(await judged('a.docx', docx([embedded]))).toEqual([OBJECT]);
  const renamed = { name: 'word/media/image1.bin', content: compound };
  expect(await judged('a.docx', docx([renamed]))).toEqual([OBJECT]);
  expect(await judged('a.docx', docx([{ name: 'word/activeX/activeX1.xml', content: '<x/>' }]))).toEqual([
    OBJECT,
  ]);
  for (const type of ['oleObject', 'control', 'aFChunk', 'package']) {
    expect(await judged('a.docx', docx([linked([type, 'x'])]))).toEqual([OBJECT]);
  }
  expect(await judged('a.odt', odt('', [{ name: 'Object 1', content: compound }]))).toEqual([OBJECT]);
});

it('accepts the workbook behind a chart, and judges it too', async () => {
  const book = officeParts('xlsx', '<workbook/>');
  expect(await judged('a.docx', chart(zipOf(book)))).toEqual([]);
  const macro = { name: 'xl/vbaProject.bin', content: 'x' };
  expect(await judged('a.docx', chart(zipOf([...book, macro])))).toEqual([MACRO]);
  expect(await judged('a.docx', chart(compound))).toEqual([LOCKED]);
  const inner = { name: 'xl/embeddings/b.xlsx', content: zipOf(book) };
  expect(await judged('a.docx', chart(zipOf([...book, inner])))).toEqual([OBJECT]);
});

it('refuses what is fetched when the file is opened', async () => {
  for (const relation of [
    ['attachedTemplate', 'https://x.example/a.dotm', true],
    ['attachedTemplate', '\\\\x.example\\a.dotm', true],
    ['image', 'http://x.example/a.png', true],
    ['frame', 'a.docx', true],
    ['externalLink', 'externalLinks/externalLink1.xml'],
    ['connections', 'connections.xml'],
  ] as const) {
    expect(await judged('a.docx', docx([linked(relation)]))).toEqual([EXTERNAL]);
  }
  expect(await judged('a.odt', odt('<draw:image xlink:href="http://x.example/a.png"/>'))).toEqual([EXTERNAL]);
});

it('refuses links that start programs, and notes paths of the author’s own disk', async () => {
  for (const target of [
    'javascript:alert(1)',
    '&#x6A;avascript:alert(1)',
    'ms-msdt:/id',
    '\\\\may\\x',
    'file://may/x',
  ]) {
    expect(await judged('a.docx', docx([linked(['hyperlink', target, true])]))).toEqual([BAD_LINK]);
  }
  expect(await judged('a.odt', odt('<text:a xlink:href="javascript:alert(1)"/>'))).toEqual([BAD_LINK]);
  expect(await judged('a.docx', docx([linked(['hyperlink', 'file:///C:\\Users\\a.docx', true])]))).toEqual([
    LOCAL,
  ]);
  expect(await judged('a.docx', docx([linked(['attachedTemplate', 'file:///D:\\Mau.dotx', true])]))).toEqual([
    LOCAL,
  ]);
});

it('refuses a field that starts a program, though its word is spread over runs', async () => {
  const spread = `<w:p>${run('DD')}${run('EAUTO c:\\windows\\cmd.exe')}</w:p>`;
  expect(await judged('a.docx', docx([], [], spread))).toEqual([FIELD]);
  expect(await judged('a.docx', docx([], [], '<w:fldSimple w:instr="DDE x y"/>'))).toEqual([FIELD]);
  expect(await judged('a.docx', docx([], [], run('PAGE \\* MERGEFORMAT')))).toEqual([]);
  expect(await judged('a.docx', zipOf(officeParts('docx', wordXml(['DDE là giao thức cũ']))))).toEqual([]);
});

it('refuses a password and what is no such document', async () => {
  expect(await judged('a.docx', compound)).toEqual([LOCKED]);
  expect(await judged('a.odt', odt('', [], '<manifest:encryption-data/>'))).toEqual([LOCKED]);
  expect(await judged('a.xlsx', docx())).toEqual([OTHER]);
  expect(await judged('a.ods', odt())).toEqual([OTHER]);
  expect(await judged('a.docx', zipOf([{ name: 'a.txt', content: 'x' }]))).toEqual([DAMAGED]);
});

it('refuses XML with entities, a strange encoding or damage', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Types>&b;</Types>';
  expect(await judged('a.docx', types(bomb))).toEqual([DAMAGED]);
  expect(await judged('a.docx', types('<?xml version="1.0" encoding="UTF-7"?><Types/>'))).toEqual([DAMAGED]);
  expect(await judged('a.docx', types(new Uint8Array([0x3c, 0xff, 0x3e])))).toEqual([DAMAGED]);
  const lying = { name: 'word/document.xml', content: '<x/>', claims: { crc: 7 } };
  expect(await judged('a.docx', zipOf([...officeParts('docx', '<x/>').slice(0, 2), lying]))).toEqual([
    DAMAGED,
  ]);
});

it('reads XML of two bytes a letter', async () => {
  const wide = Buffer.from(`\u{FEFF}${relations([['vbaProject', 'x']])}`, 'utf16le');
  expect(await judged('a.docx', docx([{ name: 'word/_rels/document.xml.rels', content: wide }]))).toEqual([
    MACRO,
  ]);
});

it('leaves other files, and archives not to be opened, to their checks', async () => {
  expect(await judged('a.pdf', docx())).toEqual([]);
  expect(await judged('a.docx', docx().subarray(0, 100))).toEqual([]);
});
