import { expect, it } from 'vitest';
import { plainPdf, streamOf } from '../../tests/corpus/hostile/pdf.ts';
import { box, picture, video, withChunk, withSegment } from '../../tests/corpus/hostile/pictures.ts';
import { zipOf } from '../../tests/corpus/hostile/zip.ts';
import { saidOfUpload } from '../../tests/helpers/check-world.ts';
import { uploadWhole } from './upload-whole.ts';

const judged = (name: string, bytes: Uint8Array) => saidOfUpload(uploadWhole, name, bytes);

const RESAVE = 'Mở tệp bằng phần mềm đã tạo ra nó, lưu thành tệp mới rồi tải lên.';
const PAGE = [`Phần ghi chú ẩn của tệp chứa mã trang web. | ${RESAVE}`];
const ARCHIVE = [`Tệp này đồng thời là một tệp nén ZIP: nội dung nén được giấu bên trong. | ${RESAVE}`];
const CUT = ['Tệp bị cắt cụt: không có chỗ kết thúc. | Lấy lại tệp từ nơi có bản đầy đủ rồi tải lên.'];
const behind = (bytes: number): string[] => [
  `Sau chỗ kết thúc của tệp còn ${bytes} byte không thuộc về nó, có thể là một tệp khác được giấu vào. | ${RESAVE}`,
];
const pdf = plainPdf('Thong bao');
const zip = zipOf([{ name: 'a.txt', content: 'chữ' }]);

it('accepts whole files, padded with zeros too', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const whole = await picture(format);
    expect(await judged(`a.${format}`, whole)).toEqual([]);
    expect(await judged(`a.${format}`, Buffer.concat([whole, Buffer.alloc(512)]))).toEqual([]);
  }
  expect(await judged('a.pdf', pdf)).toEqual([]);
  expect(await judged('a.mp4', video)).toEqual([]);
});

it('accepts a progressive JPEG of many scans, and one with a colour profile', async () => {
  const { default: sharp } = await import('sharp');
  const source = sharp(await picture('png'));
  expect(await judged('a.jpg', await source.clone().jpeg({ progressive: true }).toBuffer())).toEqual([]);
  expect(await judged('a.jpg', await source.clone().withIccProfile('p3').jpeg().toBuffer())).toEqual([]);
});

it.each(['jpeg', 'png', 'webp'] as const)('refuses what stands behind the end of a %s', async (format) => {
  const whole = await picture(format);
  const page = Buffer.from('<script>alert(1)</script>');
  expect(await judged(`a.${format}`, Buffer.concat([whole, page]))).toEqual(behind(25));
  expect(await judged(`a.${format}`, Buffer.concat([whole, zip]))).toEqual(behind(zip.length));
});

it('refuses what stands behind the end of a PDF or a video', async () => {
  expect(await judged('a.pdf', Buffer.concat([pdf, zip]))).toEqual(behind(zip.length));
  expect(await judged('a.mp4', Buffer.concat([video, zip]))).toEqual(behind(zip.length));
});

it('refuses a PDF that archivers open as a ZIP', async () => {
  const carrier = plainPdf('Thong bao', '', [streamOf('', zip.subarray(0, -22))]);
  const end = Buffer.from(zip.subarray(-22));
  const tail = Buffer.from('\n%%EOF\n');
  end.writeUInt16LE(tail.length, 20);
  const both = Buffer.concat([carrier.subarray(0, -6), end, tail]);
  expect(await judged('a.pdf', both)).toEqual(ARCHIVE);
});

it('refuses a page hidden in a remark', async () => {
  const page = Buffer.from('<html><script>alert(1)</script>');
  const jpeg = await picture('jpeg');
  expect(await judged('a.jpg', withSegment(jpeg, 0xfe, page))).toEqual(PAGE);
  expect(await judged('a.jpg', withSegment(jpeg, 0xe4, Buffer.from('<?php echo 1;')))).toEqual(PAGE);
  const comment = Buffer.from('Comment\0<SCRIPT src=//x>');
  expect(await judged('a.png', withChunk(await picture('png'), 'tEXt', comment))).toEqual(PAGE);
  expect(await judged('a.mp4', Buffer.concat([video, box('free', page)]))).toEqual(PAGE);
  const first = Buffer.from(pdf.toString('latin1').replace('\n', '\n<script>alert(1)</script>\n'), 'latin1');
  expect(await judged('a.pdf', first)).toEqual(PAGE);
});

it('refuses a PDF or video cut short', async () => {
  expect(await judged('a.pdf', pdf.subarray(0, -40))).toEqual(CUT);
  expect(await judged('a.mp4', video.subarray(0, -10))).toEqual(CUT);
  expect(await judged('a.mp4', box('ftyp', Buffer.from('isom')))).toEqual(CUT);
});

it('leaves a picture cut short to “image-valid”, false names to “upload-kind”, archives to “archive-safe”', async () => {
  const jpeg = await picture('jpeg');
  expect(await judged('a.jpg', jpeg.subarray(0, -20))).toEqual([]);
  expect(await judged('a.jpg', await picture('gif'))).toEqual([]);
  expect(await judged('a.zip', Buffer.concat([zip, Buffer.from('x')]))).toEqual([]);
});
