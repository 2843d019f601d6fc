import { expect, it } from 'vitest';
import { docx, compound } from '../../tests/corpus/hostile/office.ts';
import { plainPdf } from '../../tests/corpus/hostile/pdf.ts';
import { picture } from '../../tests/corpus/hostile/pictures.ts';
import { zipOf, type ZipPart } from '../../tests/corpus/hostile/zip.ts';
import { saidOfUpload } from '../../tests/helpers/check-world.ts';
import { archiveSafe } from './archive-safe.ts';

const judged = (name: string, bytes: Uint8Array) => saidOfUpload(archiveSafe, name, bytes);
const zip = (...parts: ZipPart[]) => judged('a.zip', zipOf(parts));
const pdf = { name: 'ke-hoach.pdf', content: plainPdf('Ke hoach') };

const RESAVE = 'Mở tệp bằng phần mềm đã tạo ra nó, lưu thành tệp mới rồi tải lên.';
const BROKEN = [`Tệp bị hỏng hoặc bị cắt cụt: không mở được các phần bên trong. | ${RESAVE}`];
const STRANGE = [
  `Tệp có phần dữ liệu nằm ngoài danh sách các phần của nó, có thể là một tệp khác được giấu vào. | ${RESAVE}`,
];
const UNSAFE_NAME = [
  'Bên trong tệp nén có tên trùng nhau, liên kết, hoặc đường dẫn ra ngoài thư mục. | Nén lại từ một thư mục bình thường rồi tải lên.',
];
const DAMAGED = 'Phần bên trong bị hỏng, không giải nén được. | Tạo lại tệp rồi tải lên.';

it('accepts archives of files that may be uploaded, in folders with Vietnamese names too', async () => {
  expect(
    await zip(
      pdf,
      { name: 'Biểu mẫu/', content: '' },
      { name: 'Biểu mẫu/Đơn xin học.docx', content: docx() },
      { name: 'ảnh.JPG', content: await picture('jpeg'), stored: true },
    ),
  ).toEqual([]);
  expect(await judged('a.docx', docx())).toEqual([]);
});

it('judges each file in an archive by the checks of uploads', async () => {
  expect(await zip(pdf, { name: 'cai-dat.exe', content: 'MZ' })).toEqual([
    'Trong tệp nén, “cai-dat.exe”: Không nhận tệp “cai-dat.exe”. | Các loại tệp được nhận: jpg, jpeg, png, webp, pdf, mp4, docx, xlsx, pptx, odt, ods, odp, zip.',
  ]);
  expect(
    await zip({ name: 'don.docx', content: docx([{ name: 'word/vbaData.xml', content: '<x/>' }]) }),
  ).toEqual([
    'Trong tệp nén, “don.docx”: Tệp chứa macro (mã chương trình chạy khi mở tệp). | Lưu lại ở định dạng không có macro (.docx, .xlsx, .pptx), hoặc xuất thành PDF.',
  ]);
  expect(await zip({ name: 'b.zip', content: zipOf([pdf]) })).toEqual([
    'Trong tệp nén, “b.zip”: Không nhận tệp nén trong tệp nén. | Giải nén ra rồi nén lại một lần.',
  ]);
});

it('refuses a bomb by what it claims, before unpacking it', async () => {
  const zeros = Buffer.alloc(30 * 1024 * 1024);
  expect(await zip({ name: 'a.pdf', content: zeros })).toEqual([
    'Tệp nén giải ra lớn gấp 1025 lần, quá 100 lần. | Tách thành nhiều tệp nhỏ hơn.',
  ]);
  expect(await zip({ ...pdf, claims: { size: 4_000_000_000 } })).toEqual([
    'Tệp nén giải ra 3815 MB, quá 200 MB. | Tách thành nhiều tệp nhỏ hơn.',
  ]);
  const many = Array.from({ length: 5001 }, (_, n) => ({ name: `${n}.pdf`, content: '', stored: true }));
  expect(await zip(...many)).toEqual([
    'Tệp nén có 5001 phần bên trong, quá 5000. | Tách thành nhiều tệp nhỏ hơn.',
  ]);
  expect(await zip(...many.slice(0, 201))).toEqual([
    'Tệp nén có 201 tệp, quá 200 tệp. | Chia thành nhiều tệp nén nhỏ hơn.',
  ]);
});

it('never unpacks more than an entry claims', async () => {
  const liar = { name: 'a.pdf', content: Buffer.alloc(30 * 1024 * 1024), claims: { size: 1000 } };
  expect(await zip(liar)).toEqual([`Trong tệp nén, “a.pdf”: ${DAMAGED}`]);
  expect(await zip({ ...pdf, claims: { crc: 7 } })).toEqual([`Trong tệp nén, “ke-hoach.pdf”: ${DAMAGED}`]);
  const part = { name: 'word/a.xml', content: '<x/>', claims: { crc: 7 } };
  expect(await judged('a.docx', docx([part]))).toEqual([DAMAGED]);
});

it('refuses names that lead out, repeat or link', async () => {
  for (const name of ['../a.pdf', '/etc/a.pdf', 'C:a.pdf', 'a\\b.pdf', 'a/./b.pdf', 'a\0.pdf']) {
    expect(await zip({ ...pdf, name })).toEqual(UNSAFE_NAME);
  }
  expect(await zip(pdf, { ...pdf, name: 'KE-HOACH.pdf' })).toEqual(UNSAFE_NAME);
  expect(await zip({ ...pdf, mode: 0o120777 })).toEqual(UNSAFE_NAME);
});

it('refuses bytes before, between, behind or outside its files', async () => {
  const whole = zipOf([pdf]);
  expect(await judged('a.zip', Buffer.concat([whole, Buffer.from('x')]))).toEqual(BROKEN);
  expect(await judged('a.zip', whole.subarray(0, -30))).toEqual(BROKEN);
  const shifted = Buffer.concat([Buffer.from('PK\u0003\u0004'), whole]);
  expect(await judged('a.zip', shifted)).toEqual(BROKEN);
  shifted.writeUInt32LE(shifted.readUInt32LE(shifted.length - 6) + 4, shifted.length - 6);
  const list = shifted.readUInt32LE(shifted.length - 6);
  shifted.writeUInt32LE(4, list + 42);
  expect(await judged('a.zip', shifted)).toEqual(STRANGE);
});

it('refuses an archive whose files overlap', async () => {
  const whole = zipOf([pdf, { ...pdf, name: 'ke-hoadh.pdf' }]);
  const list = whole.readUInt32LE(whole.length - 6);
  const second = whole.indexOf('PK\u0001\u0002', list + 4, 'latin1');
  whole.writeUInt32LE(0, second + 42);
  expect(await judged('a.zip', whole)).toEqual(STRANGE);
});

it('refuses a password', async () => {
  expect(await zip({ ...pdf, claims: { flags: 0x0801 } })).toEqual([
    'Tệp được đặt mật khẩu nên không kiểm tra được và người dân không mở được. | Bỏ mật khẩu rồi tải lên lại.',
  ]);
});

it('refuses programs and archives hidden in an office file', async () => {
  for (const content of ['MZ\u0090', '\u007FELF', 'Rar!\u001A', zipOf([pdf])]) {
    expect(await judged('a.docx', docx([{ name: 'word/media/a.png', content }]))).toEqual([
      'Tệp Office giấu một chương trình hoặc tệp nén bên trong: “word/media/a.png”. | Mở tệp bằng phần mềm Office, lưu thành tệp mới rồi tải lên.',
    ]);
  }
});

it('leaves false names to “upload-kind”', async () => {
  expect(await judged('a.zip', compound)).toEqual([]);
  expect(await judged('a.pdf', zipOf([pdf]))).toEqual([]);
});
