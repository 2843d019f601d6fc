import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  record,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { expect, it } from 'vitest';
import {
  documentText,
  newsText,
  pictureBytes,
  pressWorld,
  tempFolder,
  treeOf,
} from '../helpers/press-world.ts';
import type { PressWorld } from '../helpers/press-world.ts';

const sections = ['tin-tuc-su-kien', 'chuyen-de'] as const;
const units = ['van-phong-so', 'ke-toan'] as const;

/** One thing an editor does to the folder. Numbers choose among what is there, modulo. */
type Change =
  | { readonly act: 'add' | 'edit'; readonly which: number; readonly fields: Fields }
  | { readonly act: 'remove' | 'rename' | 'picture' | 'settings' | 'document'; readonly which: number };

interface Fields {
  readonly year: number;
  readonly day: number;
  readonly section: number;
  readonly unit: number;
  readonly words: string;
  readonly picture: boolean;
}

const fields = record({
  year: constantFrom(2024, 2025, 2025, 2026, 2026, 2026, 2027),
  day: integer({ min: 1, max: 28 }),
  section: nat({ max: sections.length - 1 }),
  unit: nat({ max: units.length - 1 }),
  words: constantFrom('đọc sách', 'an toàn', 'tuyển sinh', 'điểm trường', 'thi đua'),
  picture: boolean(),
});
const which = nat({ max: 400 });
const change: Arbitrary<Change> = oneof(
  { weight: 3, arbitrary: record({ act: constant('add' as const), which, fields }) },
  { weight: 4, arbitrary: record({ act: constant('edit' as const), which, fields }) },
  { weight: 2, arbitrary: record({ act: constantFrom('remove' as const, 'rename' as const), which }) },
  {
    weight: 2,
    arbitrary: record({
      act: constantFrom('picture' as const, 'settings' as const, 'document' as const),
      which,
    }),
  },
);

const two = (value: number): string => String(value).padStart(2, '0');

const figure = (number: number): string =>
  `<Figure src="tep/2026/anh-${number % 3}.jpg" alt="Học sinh trong thư viện" />`;

function textOf({ year, day, section, unit, words, picture }: Fields, number: number): string {
  return newsText({
    title: `Hội nghị ${words} lần ${number}`,
    section: sections[section] ?? 'chuyen-de',
    unit: units[unit] ?? 'van-phong-so',
    date: `${year}-0${(number % 9) + 1}-${two(day)}T0${number % 10}:15`,
    body: `Bài về ${words}, số ${number}.\n\n## Điều cần biết\n\n${picture && number % 2 ? figure(number) : 'Không có ảnh.'}`,
    ...(picture && !(number % 2) && { image: `tep/2026/anh-${number % 3}.jpg` }),
    ...(picture && number % 5 === 0 && { attachment: 'tep/2026/ke-hoach.pdf' }),
  });
}

/** A folder with more than two pages' worth of one section, and what the changes do to it. */
class Editor {
  readonly #world: PressWorld;
  readonly #paths: string[] = [];
  #number = 0;

  constructor(world: PressWorld) {
    this.#world = world;
  }

  async fill(): Promise<void> {
    for (const n of [0, 1, 2]) this.#world.write(`tep/2026/anh-${n}.jpg`, await pictureBytes(40 * n));
    this.#world.write('tep/2026/ke-hoach.pdf', '%PDF-1.4 kế hoạch');
    for (let n = 0; n < 44; n += 1) {
      await this.apply({
        act: 'add',
        which: 0,
        fields: {
          year: 2025 + (n % 2),
          day: (n % 28) + 1,
          section: n % 5 ? 0 : 1,
          unit: n % 2,
          words: 'đọc sách',
          picture: n % 7 === 0,
        },
      });
    }
  }

  async apply(step: Change): Promise<void> {
    this.#number += 1;
    const number = this.#number;
    const at = this.#paths.length > 0 ? step.which % this.#paths.length : -1;
    const path = this.#paths[at];
    switch (step.act) {
      case 'add': {
        const added = `tin-tuc/${step.fields.year}/bai-${number}.mdx`;
        this.#world.write(added, textOf(step.fields, number));
        this.#paths.push(added);
        return;
      }
      case 'edit':
        if (path) this.#world.write(path, textOf(step.fields, number));
        return;
      case 'remove':
        if (!path) return;
        this.#world.remove(path);
        this.#paths.splice(at, 1);
        return;
      case 'rename': {
        if (!path) return;
        const renamed = path.replace(/bai-\d+/, `bai-${number}`);
        this.#world.write(renamed, this.#world.read(path));
        this.#world.remove(path);
        this.#paths[at] = renamed;
        return;
      }
      case 'picture':
        this.#world.write(`tep/2026/anh-${step.which % 3}.jpg`, await pictureBytes(step.which % 255, 500));
        this.#world.write(
          'tep/2026/ke-hoach.pdf',
          `%PDF-1.4 kế hoạch${' '.repeat(1000 * (step.which % 90))}`,
        );
        return;
      case 'settings':
        this.#world.write(
          'chuyen-muc.yaml',
          this.#world.read('chuyen-muc.yaml').replace(/title: Chuyên đề.*/, `title: Chuyên đề ${number}`),
        );
        return;
      case 'document':
        // Its validity turns when a newer entry moves the day validity is judged on.
        this.#world.write(
          `van-ban/2026/quyet-dinh-${number}.mdx`,
          documentText({
            number: `${number}/QĐ-MH`,
            title: `Quyết định số ${number}`,
            date: '2025-01-10T07:00',
            effectiveFrom: `2026-0${(step.which % 9) + 1}-15`,
          }),
        );
        return;
    }
  }
}

it(
  'prints after any edits, additions, renames and removals the very bytes a full print gives',
  { timeout: 600_000 },
  async () => {
    await assert(
      asyncProperty(
        array(array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        async (prints) => {
          const world = pressWorld();
          const editor = new Editor(world);
          await editor.fill();
          let { release } = await world.print();
          for (const changes of prints) {
            for (const step of changes) await editor.apply(step);
            ({ release } = await world.print());
          }
          const full = await world.print({ out: tempFolder('day-du') });
          expect(treeOf(release)).toEqual(treeOf(full.release));
          expect(full.pages.rendered).toBe(full.pages.total);
        },
      ),
      { numRuns: 25 },
    );
  },
);

it('keeps ten releases, takes the oldest over for the next, and still prints the very bytes of a full print', async () => {
  const world = pressWorld();
  const editor = new Editor(world);
  await editor.fill();
  let release = '';
  const folders: number[] = [];
  for (let n = 0; n < 14; n += 1) {
    await editor.apply({ act: n % 3 ? 'rename' : 'remove', which: n * 7 });
    ({ release } = await world.print({ withoutSearch: n % 2 === 0 }));
    folders.push(statSync(release).ino);
  }
  await editor.apply({ act: 'remove', which: 3 });
  ({ release } = await world.print());

  expect(readdirSync(join(world.out, 'releases'))).toHaveLength(10);
  expect(folders.slice(10)).toEqual(folders.slice(0, 4));
  expect(treeOf(release)).toEqual(treeOf((await world.print({ out: tempFolder('day-du') })).release));
});

it('leaves no link to an older release written through', async () => {
  const world = pressWorld();
  world.write('tin-tuc/2026/mot.mdx', newsText({ title: 'Bài một' }));
  world.write('tin-tuc/2026/hai.mdx', newsText({ title: 'Bài hai', date: '2026-03-04T08:00' }));
  const first = await world.print();
  const before = treeOf(first.release);

  world.write('tin-tuc/2026/mot.mdx', newsText({ title: 'Bài một, đã sửa' }));
  const second = await world.print();

  expect(treeOf(first.release)).toEqual(before);
  expect(treeOf(second.release)).not.toEqual(before);
});

it('renders only the pages an answer of which changed', async () => {
  const world = pressWorld();
  const editor = new Editor(world);
  await editor.fill();
  await world.print();
  world.write(
    'tin-tuc/2025/bai-2.mdx',
    newsText({ title: 'Đổi tên bài cũ', section: 'chuyen-de', date: '2025-01-01T01:00' }),
  );
  const { pages, renderedUrls } = await world.print();

  expect(renderedUrls).toContain('/chuyen-muc/chuyen-de/');
  expect(renderedUrls).not.toContain('/chuyen-muc/chuyen-de/trang/1/');
  expect(pages.rendered).toBeLessThan(20);
  expect(pages.kept).toBe(pages.total - pages.rendered);
});
