import { expect, it } from 'vitest';
import { newsText, pressWorld, tempFolder, treeOf } from '../helpers/press-world.ts';
import type { PressWorld } from '../helpers/press-world.ts';

const ENTRIES = 1100;

function writeEntry(world: PressWorld, number: number, title = `Bài số ${number} về đọc sách`): void {
  const month = String((number % 12) + 1).padStart(2, '0');
  const day = String((number % 28) + 1).padStart(2, '0');
  const section = number % 3 ? 'tin-tuc-su-kien' : 'chuyen-de';
  const date = `${2024 + (number % 3)}-${month}-${day}T08:${String(number % 60).padStart(2, '0')}`;
  world.write(`tin-tuc/${2024 + (number % 3)}/bai-${number}.mdx`, newsText({ title, section, date }));
}

it('prints on threads, and shares files on a thread, what it prints alone', async () => {
  const world = pressWorld();
  for (let number = 0; number < ENTRIES; number += 1) writeEntry(world, number);
  const first = await world.print();
  writeEntry(world, 700, 'Bài số 700, đã đính chính');
  writeEntry(world, ENTRIES);
  world.remove('tin-tuc/2025/bai-1.mdx');
  const second = await world.print();
  const full = await world.print({ out: tempFolder('day-du') });

  expect(first.pages.rendered).toBe(first.pages.total);
  expect(second.pages.rendered).toBeLessThan(60);
  expect(second.pages.removed).toBe(1);
  expect(treeOf(second.release)).toEqual(treeOf(full.release));

  for (let number = 5; number < 700; number += 1)
    world.remove(`tin-tuc/${2024 + (number % 3)}/bai-${number}.mdx`);
  const fewer = await world.print();
  expect(treeOf(fewer.release)).toEqual(treeOf((await world.print({ out: tempFolder('day-du') })).release));
});
