import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { saidOfUpload } from '../../tests/helpers/check-world.ts';
import { imageValid } from './image-valid.ts';

const judged = (name: string, bytes: Uint8Array) => saidOfUpload(imageValid, name, bytes);

const noise = (format: 'jpeg' | 'png' | 'webp' | 'gif', side = 64): Promise<Buffer> =>
  sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .toFormat(format)
    .toBuffer();

const BROKEN = 'Tệp ảnh bị hỏng hoặc thiếu dữ liệu. | Mở ảnh bằng phần mềm ảnh, lưu lại rồi tải lên.';

it('accepts pictures that decode to their end', async () => {
  expect(await judged('a.jpg', await noise('jpeg'))).toEqual([]);
  expect(await judged('a.png', await noise('png'))).toEqual([]);
  expect(await judged('a.webp', await noise('webp'))).toEqual([]);
});

it.each(['jpeg', 'png', 'webp'] as const)(
  'refuses a %s cut short, though its header is sound',
  async (format) => {
    const whole = await noise(format);
    const name = format === 'jpeg' ? 'a.jpg' : `a.${format}`;
    expect(await judged(name, whole.subarray(0, Math.floor(whole.length / 2)))).toEqual([BROKEN]);
  },
);

it('refuses a picture that claims more points than can be decoded safely', async () => {
  const bomb = await noise('png', 1);
  const header = bomb.subarray(12, 29);
  header.writeUInt32BE(20_000, 4);
  header.writeUInt32BE(10_000, 8);
  bomb.writeUInt32BE(crc32(header), 29);
  expect(await judged('a.png', bomb)).toEqual([
    'Ảnh có 20000×10000 điểm, quá 100 triệu điểm. | Thu nhỏ ảnh rồi tải lên lại.',
  ]);
});

it('refuses a picture too heavy to serve', async () => {
  const bytes = Buffer.alloc(20 * 1024 * 1024 + 1);
  bytes.set([0xff, 0xd8, 0xff]);
  expect(await judged('a.jpg', bytes)).toEqual(['Ảnh nặng 21 MB, quá 20 MB. | Thu nhỏ ảnh rồi tải lên lại.']);
});

it('leaves files of other kinds, and false names, to check “upload-kind”', async () => {
  expect(await judged('a.pdf', Buffer.from('%PDF-'))).toEqual([]);
  expect(await judged('a.jpg', await noise('gif'))).toEqual([]);
});
