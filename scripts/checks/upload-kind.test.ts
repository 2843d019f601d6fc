import { expect, it } from 'vitest';
import { saidOfUpload } from '../../tests/helpers/check-world.ts';
import { uploadKindCheck } from './upload-kind.ts';

const judged = (name: string, bytes: Uint8Array) => saidOfUpload(uploadKindCheck, name, bytes);

it('accepts a file whose bytes start as its name says', async () => {
  expect(await judged('a.pdf', Buffer.from('%PDF-1.7\n'))).toEqual([]);
  expect(await judged('a.docx', Buffer.from('PK\u0003\u0004…'))).toEqual([]);
  expect(await judged('a.mp4', Buffer.from('\0\0\0 ftypisom'))).toEqual([]);
});

it('refuses a kind of file that is not taken: SVG, scripts, macro formats', async () => {
  for (const name of ['a.svg', 'a.html', 'a.js', 'a.exe', 'a.docm', 'constructor']) {
    expect(await judged(name, Buffer.from('<svg/>'))).toEqual([
      `Không nhận tệp “${name}”. | Các loại tệp được nhận: jpg, jpeg, png, webp, pdf, mp4, docx, xlsx, pptx, odt, ods, odp, zip.`,
    ]);
  }
});

it('refuses bytes that are not what the name says', async () => {
  expect(await judged('a.jpg', Buffer.from('<script>alert(1)</script>'))).toEqual([
    'Nội dung của tệp “a.jpg” không đúng với đuôi của nó. | Mở tệp bằng phần mềm đã tạo ra nó rồi lưu lại đúng định dạng.',
  ]);
});

it('refuses a file too large for visitors', async () => {
  expect(await judged('a.pdf', Buffer.alloc(50 * 1024 * 1024 + 1))).toEqual([
    'Tệp “a.pdf” nặng 51 MB, quá 50 MB. | Thu nhỏ hoặc tách tệp.',
  ]);
});
