import sharp from 'sharp';
import { expect, it } from 'vitest';
import { withoutMetadata } from './images.ts';

const plain = sharp({ create: { width: 40, height: 20, channels: 3, background: '#c00' } });

it.each(['jpeg', 'png', 'webp'] as const)('takes place and author out of a %s', async (format) => {
  const IFD3 = { GPSLatitude: '20/1 51/1 0/1', GPSLongitude: '106/1 41/1 0/1' };
  const taken = await plain
    .clone()
    .toFormat(format)
    .withExif({ IFD0: { Artist: 'x' }, IFD3 })
    .toBuffer();
  expect((await sharp(taken).metadata()).exif).toBeDefined();
  const bare = await withoutMetadata(taken);
  const { exif, xmp, iptc, format: kept } = await sharp(bare).metadata();
  expect({ exif, xmp, iptc, kept }).toEqual({ kept: format });
});

it('turns a picture the right way up and keeps its colours', async () => {
  const lying = await plain.clone().jpeg().withIccProfile('p3').withMetadata({ orientation: 6 }).toBuffer();
  const profile = (await sharp(lying).metadata()).icc;
  const { width, height, orientation, icc } = await sharp(await withoutMetadata(lying)).metadata();
  expect({ width, height, orientation }).toEqual({ width: 20, height: 40 });
  expect(icc).toEqual(profile);
});

it('leaves alone what is no whole picture', async () => {
  const jpeg = await plain.clone().jpeg().toBuffer();
  expect(await withoutMetadata(jpeg.subarray(0, jpeg.length / 2))).toBeUndefined();
  expect(await withoutMetadata(Buffer.from('%PDF-1.7'))).toBeUndefined();
  expect(await withoutMetadata(await plain.clone().gif().toBuffer())).toBeUndefined();
});
