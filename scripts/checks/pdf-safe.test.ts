import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { plainPdf, streamOf } from '../../tests/corpus/hostile/pdf.ts';
import { saidOfUpload } from '../../tests/helpers/check-world.ts';
import { pdfSafe } from './pdf-safe.ts';

const judged = (bytes: Uint8Array) => saidOfUpload(pdfSafe, 'a.pdf', bytes);
const withCatalog = (keys: string, ...more: (string | Buffer)[]) => judged(plainPdf('Ke hoach', keys, more));
/** Objects 6, 7 … in a stream, packed as programs do. */
function packed(objects: readonly string[], keys = '/Filter /FlateDecode'): Buffer {
  let offset = 0;
  const head = objects.map((object, n) => {
    const line = `${n + 20} ${offset} `;
    offset += object.length + 1;
    return line;
  });
  const first = head.join('').length;
  const content = Buffer.from(`${head.join('')}${objects.join(' ')} `, 'latin1');
  const bytes = keys.includes('Flate') ? deflateSync(content) : content;
  return streamOf(`/Type /ObjStm /N ${objects.length} /First ${first} ${keys}`, bytes);
}

const PRINT = 'In lại ra PDF mới (In → Lưu dưới dạng PDF) rồi tải lên.';
const SCRIPT = `PDF chứa mã chương trình (JavaScript). | ${PRINT}`;
const ACTION = `PDF tự thực hiện một việc khi mở: chạy chương trình, mở địa chỉ hoặc gửi dữ liệu. | ${PRINT}`;
const ATTACHED =
  'PDF đính kèm tệp khác hoặc nội dung đa phương tiện bên trong. | In lại ra PDF mới; tệp đính kèm thì tải lên riêng.';
const FORM =
  'PDF dùng biểu mẫu XFA, có thể chạy mã và nhiều phần mềm không mở được. | Xuất lại thành PDF thường (In → Lưu dưới dạng PDF).';
const LOCKED =
  'PDF được mã hóa hoặc đặt mật khẩu (kể cả chỉ cấm in, cấm chép) nên không kiểm tra được. | Xuất lại PDF, không đặt mật khẩu và không hạn chế quyền.';
const UNREAD = `PDF đóng gói khác thường hoặc quá lớn khi giải nén nên không kiểm tra được. | ${PRINT}`;

it('accepts ordinary PDFs: links to the web, a first page to open at', async () => {
  expect(await withCatalog('')).toEqual([]);
  expect(await withCatalog('/OpenAction [3 0 R /FitH null]')).toEqual([]);
  expect(await withCatalog('/OpenAction null')).toEqual([]);
  expect(await withCatalog('/OpenAction << /S /GoTo /D [3 0 R /Fit] >>')).toEqual([]);
  expect(await withCatalog('/OpenAction 6 0 R', '<< /S /GoTo /D [3 0 R /Fit] >>')).toEqual([]);
  expect(await withCatalog('/OpenAction 6 0 R', '[3 0 R /Fit]')).toEqual([]);
  expect(
    await withCatalog('/OpenAction 20 0 R', packed(['<< /S /GoTo /D [3 0 R /Fit] >>', '<< >>'])),
  ).toEqual([]);
  const link = '<< /Subtype /Link /A << /S /URI /URI (https://haiphong.gov.vn) >> >>';
  expect(await withCatalog('', link)).toEqual([]);
});

it('accepts every PDF in the portals’ own content', async () => {
  const root = new URL('../../content/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.pdf'),
  );
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(await judged(readFileSync(new URL(file, root)))).toEqual([]);
});

it('refuses scripts, however their name is written', async () => {
  const script = '<< /S /JavaScript /JS (app.alert(1)) >>';
  expect(await withCatalog('', script)).toEqual([SCRIPT]);
  expect(await withCatalog('', '<< /S /J#61vaScr#69pt /JS (x) >>')).toEqual([SCRIPT]);
  expect(await withCatalog('', packed(['<< >>', script]))).toEqual([SCRIPT]);
  expect(await withCatalog('', packed([script], '/Filter [ /FlateDecode ]'))).toEqual([SCRIPT]);
  expect(await withCatalog('/OpenAction 6 0 R', script)).toEqual([SCRIPT, ACTION]);
});

it('refuses what happens by itself', async () => {
  const visit = '<< /S /URI /URI (https://x.example) >>';
  expect(await withCatalog(`/OpenAction ${visit}`)).toEqual([ACTION]);
  expect(await withCatalog('/OpenAction 6 0 R', visit)).toEqual([ACTION]);
  expect(await withCatalog('/OpenAction 9 0 R')).toEqual([ACTION]);
  expect(await withCatalog('/OpenAction%\n6 0 R', visit)).toEqual([ACTION]);
  expect(await withCatalog('/OpenAction 20 0 R', packed([visit, '<< >>']))).toEqual([ACTION]);
  expect(await withCatalog(`/AA << /O ${visit} >>`)).toEqual([ACTION]);
  expect(await withCatalog('/AA 6 0 R', `<< /O ${visit} >>`)).toEqual([ACTION]);
  expect(await withCatalog(`/OpenAction << /S /GoTo /D [3 0 R] /Next ${visit} >>`)).toEqual([ACTION]);
  for (const type of ['Launch', 'SubmitForm', 'ImportData', 'GoToE', 'Rendition']) {
    expect(await withCatalog('', `<< /A << /S /${type} >> >>`)).toEqual([ACTION]);
  }
});

it('refuses an opening action replaced in a later version of the file', async () => {
  const before = plainPdf('Ke hoach', '/OpenAction 6 0 R', ['<< /S /GoTo /D [3 0 R /Fit] >>']);
  const later = '6 0 obj\n<< /S /URI /URI (https://x.example) >>\nendobj\n';
  const end = 'trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n';
  expect(await judged(Buffer.concat([before, Buffer.from(`${later}${end}`)]))).toEqual([ACTION]);
});

it('refuses files inside, forms of XFA and passwords', async () => {
  expect(await withCatalog('/Names << /EmbeddedFiles 6 0 R >>')).toEqual([ATTACHED]);
  expect(await withCatalog('', streamOf('/Type /EmbeddedFile', 'x'))).toEqual([ATTACHED]);
  expect(await withCatalog('', '<< /Subtype /RichMedia >>')).toEqual([ATTACHED]);
  expect(await withCatalog('/AcroForm << /XFA 6 0 R >>')).toEqual([FORM]);
  expect(await withCatalog('/Encrypt 6 0 R')).toEqual([LOCKED]);
});

it('refuses objects packed so that they cannot be read, or beyond measure', async () => {
  const harmless = ['<< >>'];
  expect(await withCatalog('', packed(harmless, '/Filter /LZWDecode'))).toEqual([UNREAD]);
  expect(await withCatalog('', packed(harmless, '/Filter 9 0 R'))).toEqual([UNREAD]);
  expect(await withCatalog('', packed(harmless, '/Filter [ /FlateDecode /ASCIIHexDecode ]'))).toEqual([
    UNREAD,
  ]);
  const predicted = '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>';
  expect(await withCatalog('', packed(harmless, predicted))).toEqual([UNREAD]);
  const bomb = deflateSync(Buffer.alloc(65 * 1024 * 1024));
  expect(await withCatalog('', streamOf('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb))).toEqual([
    UNREAD,
  ]);
});

it('comes to the end of a megabyte of the words it looks for', async () => {
  for (const word of ['/OpenAction ', '/AA 1 0 R ', '/Encrypt ', 'obj stream ', '/#4a', '/OpenAction%']) {
    const said = await judged(Buffer.from(`%PDF-1.7\n${word.repeat(1_000_000 / word.length)}`));
    expect(said.length).toBeLessThanOrEqual(1);
  }
}, 60_000);

it('leaves other files to their checks', async () => {
  expect(await saidOfUpload(pdfSafe, 'a.pdf', Buffer.from('/JavaScript'))).toEqual([]);
  expect(await saidOfUpload(pdfSafe, 'a.txt', plainPdf('x', '', ['/JavaScript']))).toEqual([]);
});
