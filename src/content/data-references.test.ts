import { expect, it } from 'vitest';
import { entriesInData, unitsInData } from './data-references.ts';

it('finds every unit an entry names, whatever the field', () => {
  const data = {
    unit: 'van-phong',
    title: 'van-phong',
    answeringUnits: ['phong-1', 'phong-2'],
    steps: [{ title: 'Nhận', unit: 'mot-cua' }],
    about: 'thanh-tra',
  };
  expect(unitsInData(data)).toEqual([
    { at: ['unit'], id: 'van-phong' },
    { at: ['answeringUnits', 0], id: 'phong-1' },
    { at: ['answeringUnits', 1], id: 'phong-2' },
    { at: ['steps', 0, 'unit'], id: 'mot-cua' },
    { at: ['about'], id: 'thanh-tra' },
  ]);
});

it('finds every other entry it names, in relations and decisions too', () => {
  const data = {
    section: 'van-ban/2026/khong-phai',
    translationOf: 'tin-tuc/2026/a',
    announcedBy: { number: '1/QĐ', entry: 'van-ban/2026/b' },
    relations: [{ kind: 'can-cu' }, { entry: 'van-ban/2026/c' }],
  };
  expect(entriesInData(data)).toEqual([
    { at: ['translationOf'], id: 'tin-tuc/2026/a' },
    { at: ['announcedBy', 'entry'], id: 'van-ban/2026/b' },
    { at: ['relations', 1, 'entry'], id: 'van-ban/2026/c' },
  ]);
});
