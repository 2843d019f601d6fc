import sharp from 'sharp';
import { expect, it } from 'vitest';
import { picture, withSegment } from '../../tests/corpus/hostile/pictures.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { readUploads } from './uploads.ts';

const settings = settingsOf('hai-phong-gddt');
const path = 'content/hai-phong-gddt/tep/2026/a.jpg';
const sent = (bytes: Buffer) =>
  readUploads(settings, [{ path, content: bytes.toString('base64'), encoding: 'base64' }]);

it('takes place and author out of a picture on its way in', async () => {
  const exif = { IFD0: { Artist: 'x' }, IFD3: { GPSLatitude: '20/1 51/1 0/1' } };
  const taken = await sharp(await picture('png'))
    .jpeg()
    .withExif(exif)
    .toBuffer();
  const [upload] = await sent(taken);
  expect((await sharp(upload?.bytes).metadata()).exif).toBeUndefined();
  expect(upload?.path).toBe(path);
});

it('keeps a picture with nothing beside it byte for byte', async () => {
  const bare = await picture('jpeg');
  expect(await sent(bare)).toEqual([{ path, bytes: bare }]);
});

it('makes a page hidden in a remark harmless, and refuses one behind the end', async () => {
  const page = Buffer.from('<script>alert(1)</script>');
  const [upload] = await sent(withSegment(await picture('jpeg'), 0xfe, page));
  expect(upload?.bytes.includes('<script>')).toBe(false);
  await expect(sent(Buffer.concat([await picture('jpeg'), page]))).rejects.toThrow(
    'Chưa lưu được: Sau chỗ kết thúc của tệp còn 25 byte không thuộc về nó, có thể là một tệp khác được giấu vào.',
  );
});

it('refuses a picture cut short, with what is beside it', async () => {
  const taken = await sharp(await picture('png'))
    .jpeg()
    .withExif({ IFD0: { Artist: 'x' } })
    .toBuffer();
  await expect(sent(taken.subarray(0, -50))).rejects.toThrow(
    'Chưa lưu được: Tệp ảnh bị hỏng hoặc thiếu dữ liệu.',
  );
});
