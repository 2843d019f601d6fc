import { expect, test } from 'vitest';
import { contentTypeIds, contentTypes } from '#schema/content-types.ts';
import { labelOf } from '#schema/labels.ts';
import { fieldWord } from './foreign-fields.ts';

test('a label is given in the entry’s language, or in Vietnamese and marked so', () => {
  expect(fieldWord('vi', 'Điện thoại')).toEqual({ text: 'Điện thoại', lang: undefined });
  expect(fieldWord('en', 'Điện thoại')).toEqual({ text: 'Telephone', lang: undefined });
  expect(fieldWord('zh', 'Điện thoại')).toEqual({ text: '电话', lang: undefined });
  expect(fieldWord('en', 'Chữ không có')).toEqual({ text: 'Chữ không có', lang: 'vi' });
});

test('what regulations ask for in a foreign language, procedures and profiles, has every label in both', () => {
  const types = ['thu-tuc', 'lanh-dao', 'don-vi', 'duong-day-nong'] as const;
  const labels = types.flatMap((type) =>
    Object.keys(contentTypes[type].schema.shape)
      .filter((name) => !Object.hasOwn(contentTypes['gioi-thieu'].schema.shape, name))
      .map((name) => labelOf([name], type) ?? name),
  );
  const asked = [...types.map((type) => contentTypes[type].label), ...labels];
  const lacking = asked.filter((word) =>
    ['en', 'zh'].some((language) => fieldWord(language, word).lang === 'vi'),
  );
  expect(lacking).toEqual([]);
  expect(
    contentTypeIds.filter(
      (type) =>
        !['tin-tuc', 'van-ban', 'gioi-thieu'].includes(type) &&
        fieldWord('en', contentTypes[type].label).lang === 'vi',
    ),
  ).toEqual([]);
});
