import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readTag, tagPattern, writeTag, type ComponentForm } from './tags.ts';

const figure: ComponentForm = {
  name: 'Figure',
  label: 'Hình ảnh',
  holdsText: false,
  fields: [
    { name: 'src', label: 'Ảnh', widget: 'image' },
    { name: 'alt', label: 'Mô tả', widget: 'string' },
    { name: 'caption', label: 'Chú thích', widget: 'string' },
  ],
};
const callout: ComponentForm = {
  name: 'Callout',
  label: 'Khung lưu ý',
  holdsText: true,
  fields: [{ name: 'kind', label: 'Loại', widget: 'select' }],
};

test('writes a tag with its attributes and leaves empty ones out', () => {
  expect(writeTag(figure, { src: 'tep/2026/a.jpg', alt: 'Cờ & hoa', caption: '' })).toBe(
    '<Figure src="tep/2026/a.jpg" alt="Cờ &amp; hoa" />',
  );
});

test('text between tags stands between blank lines, as MDX wants it', () => {
  expect(writeTag(callout, { kind: 'luu-y', noi_dung: 'Một.\n\nHai.' })).toBe(
    '<Callout kind="luu-y">\n\nMột.\n\nHai.\n\n</Callout>',
  );
});

test('reads text of several paragraphs back', () => {
  const match = tagPattern(callout).exec('<Callout kind="luu-y">\n\nMột.\n\nHai.\n\n</Callout>\n\nSau.');
  expect(match && readTag(match, callout)).toEqual({ kind: 'luu-y', noi_dung: 'Một.\n\nHai.' });
});

test('a tag of another component, or one in the middle of a line, is not matched', () => {
  expect(tagPattern(figure).exec('<Figures src="x" />')).toBeNull();
  expect(tagPattern(figure).exec('Xem <Figure src="x" />')).toBeNull();
});

test('any text of an attribute comes back as it was, in one line', () => {
  assert(
    property(string({ unit: 'grapheme' }), (alt) => {
      const written = writeTag(figure, { src: 'tep/2026/a.jpg', alt });
      const match = tagPattern(figure).exec(written);
      const read = match ? readTag(match, figure)['alt'] : 'unread';
      expect(read ?? '').toBe(
        alt
          .normalize('NFC')
          .trim()
          .replaceAll(/\s*\n\s*\n\s*/g, ' ')
          .replaceAll(/\s+/g, ' '),
      );
    }),
  );
});
