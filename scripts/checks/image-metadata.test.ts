import sharp, { type Exif } from 'sharp';
import { expect, it } from 'vitest';
import { box, picture, video, withChunk, withSegment } from '../../tests/corpus/hostile/pictures.ts';
import { saidOfUpload } from '../../tests/helpers/check-world.ts';
import { imageMetadata } from './image-metadata.ts';

const judged = (name: string, bytes: Uint8Array) => saidOfUpload(imageMetadata, name, bytes);

const PLACE =
  'Ảnh ghi tọa độ nơi chụp (GPS). | Tải ảnh lên qua trang biên tập (tọa độ được xóa tự động), hoặc xóa bằng phần mềm ảnh.';
const AUTHOR =
  'Ảnh ghi tên người chụp hoặc số máy. | Tải ảnh lên qua trang biên tập thì phần này được xóa tự động.';
const gps = { IFD0: { Artist: 'x' }, IFD3: { GPSLatitude: '20/1 51/1 0/1', GPSLongitude: '106/1 41/1 0/1' } };
const exif = { IFD0: { Software: 'x', Make: 'y' } };
const as = async (format: 'jpeg' | 'png' | 'webp', data?: Exif): Promise<Buffer> => {
  const image = sharp(await picture('png')).toFormat(format);
  return data ? image.withExif(data).toBuffer() : image.toBuffer();
};

it.each(['jpeg', 'png', 'webp'] as const)('tells the place and author a %s carries', async (format) => {
  expect(await judged(`a.${format}`, await as(format))).toEqual([]);
  expect(await judged(`a.${format}`, await as(format, exif))).toEqual([]);
  expect(await judged(`a.${format}`, await as(format, gps))).toEqual([PLACE, AUTHOR]);
});

it('tells what other programs write: XMP, IPTC, remarks', async () => {
  const jpeg = await picture('jpeg');
  const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="20,51N"/>');
  expect(await judged('a.jpg', withSegment(jpeg, 0xe1, xmp))).toEqual([PLACE]);
  const creator = Buffer.from('http://ns.adobe.com/xap/1.0/\0<dc:creator>');
  expect(await judged('a.jpg', withSegment(jpeg, 0xe1, creator))).toEqual([AUTHOR]);
  const byLine = Buffer.from('Photoshop 3.0\0\u001C\u0002\u0050\0\u0001x', 'latin1');
  expect(await judged('a.jpg', withSegment(jpeg, 0xed, byLine))).toEqual([AUTHOR]);
  expect(await judged('a.png', withChunk(await picture('png'), 'tEXt', Buffer.from('Author\0x')))).toEqual([
    AUTHOR,
  ]);
});

it('hands up a film that tells where it was taken', async () => {
  const place = box('udta', box('\u00A9xyz', Buffer.from('+20.85+106.68/')));
  const found = await imageMetadata.check(
    {
      path: 'content/cong/tep/2026/a.mp4',
      bytes: Buffer.concat([video, place]),
      tools: { decode: () => Promise.resolve(undefined), readTexts: () => Promise.resolve([]) },
      texts: () => Promise.resolve([]),
    },
    { portal: { id: 'cong', sections: [], units: [], newest: { prohibitions: [] } }, hasFile: () => true },
  );
  expect(found).toEqual([
    {
      severity: 'escalate',
      classes: ['privacy'],
      message: 'Video ghi tọa độ nơi quay (GPS).',
      hint: 'Xuất lại video không kèm vị trí; nếu quay tại trụ sở, trường học thì người duyệt xem xét.',
    },
  ]);
  expect(await judged('a.mp4', video)).toEqual([]);
});

it('survives lists that lead nowhere or into themselves', async () => {
  const jpeg = await picture('jpeg');
  const loop = Buffer.from(
    'Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0069\u0087\u0004\0\u0001\0\0\0\u0008\0\0\0',
    'latin1',
  );
  expect(await judged('a.jpg', withSegment(jpeg, 0xe1, loop))).toEqual([]);
  expect(
    await judged('a.jpg', withSegment(jpeg, 0xe1, Buffer.from('Exif\0\0MM\0*\u00FF\u00FF', 'latin1'))),
  ).toEqual([]);
});
