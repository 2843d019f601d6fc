import { expect, test } from 'vitest';
import { Sections } from '#schema/sections.ts';
import { tasksOf } from './tasks.ts';

function sections(...ids: readonly [string, ...string[]]) {
  return Sections.parse({ sections: ids.map((id) => ({ id, title: id, contentTypes: ['tin-tuc'] })) })
    .sections;
}

test('every portal offers document search and contact', () => {
  expect(tasksOf(sections('tin-tuc')).map(({ href }) => href)).toEqual([
    '/tim-kiem/?loai=van-ban',
    '/gioi-thieu/lien-he/',
  ]);
});

test('services and consultations lead to the sections that hold them', () => {
  expect(tasksOf(sections('hoi-dap', 'lay-y-kien', 'thu-tuc')).map(({ href }) => href)).toEqual([
    '/tim-kiem/?loai=van-ban',
    '/chuyen-muc/thu-tuc/',
    '/chuyen-muc/lay-y-kien/',
    '/gioi-thieu/lien-he/',
  ]);
});
