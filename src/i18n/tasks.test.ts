import { expect, test } from 'vitest';
import { Sections } from '#schema/sections.ts';
import { tasksOf } from './tasks.ts';

/** Sections by id, each with the kinds of entry it holds. */
const sections = (held: Readonly<Record<string, readonly string[]>>) =>
  Sections.parse({
    sections: Object.entries(held).map(([id, contentTypes]) => ({ id, title: id, contentTypes })),
  }).sections;
const addresses = (...given: Parameters<typeof tasksOf>) => tasksOf(...given).map(({ href }) => href);

test('every portal offers document search, and contact where it has the page', () => {
  const plain = sections({ 'tin-tuc': ['tin-tuc'] });
  expect(addresses(plain, true)).toEqual(['/tim-kiem/?loai=van-ban', '/gioi-thieu/lien-he/']);
  expect(addresses(plain, false)).toEqual(['/tim-kiem/?loai=van-ban']);
});

test('tasks lead to the first section that holds their kind, whatever it is called', () => {
  const held = sections({
    'trao-doi': ['hoi-dap', 'kien-nghi'],
    'cai-cach': ['tin-tuc', 'thu-tuc'],
    khac: ['thu-tuc', 'du-thao'],
    'tiep-dan': ['lich-tiep-cong-dan'],
  });
  expect(addresses(held, false)).toEqual([
    '/tim-kiem/?loai=van-ban',
    '/chuyen-muc/cai-cach/',
    '/chuyen-muc/khac/',
    '/chuyen-muc/trao-doi/',
    '/chuyen-muc/tiep-dan/',
  ]);
});

test('one section that serves two tasks is offered once', () => {
  expect(addresses(sections({ 'gop-y': ['du-thao', 'hoi-dap'] }), false)).toEqual([
    '/tim-kiem/?loai=van-ban',
    '/chuyen-muc/gop-y/',
  ]);
});
