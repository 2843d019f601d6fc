import { expect, test } from 'vitest';
import { cleanEntry } from './clean.ts';

test('boxes left empty are left out, groups of which nothing is filled in as well', () => {
  const data = {
    title: ' Khai giảng ',
    summary: '',
    image: { src: '', alt: undefined },
    attachments: [],
    subjects: ['', 'nganh'],
    position: false,
  };
  expect(cleanEntry(data, [])).toEqual({ title: 'Khai giảng', subjects: ['nganh'], position: false });
});

test('where the type asks for the key, an empty box is null', () => {
  expect(cleanEntry({ number: '' }, [{ name: 'number', empty_as_null: true }, { name: 'issuer' }])).toEqual({
    number: null,
  });
});

test('text is stored in composed Unicode; the body keeps its blanks', () => {
  const decomposed = 'Tiếng Việt'.normalize('NFD');
  expect(cleanEntry({ title: decomposed, body: `    ${decomposed}\n` }, [])).toEqual({
    title: 'Tiếng Việt',
    body: '    Tiếng Việt\n',
  });
});
