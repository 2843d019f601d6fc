import { type Editor, signIn } from '../helpers/desk-world.ts';
import { startDesk } from '../helpers/desk.ts';
import { NEWEST_YEAR } from './article.ts';
import { PORTAL } from './corpus.ts';
import type { Ground } from './own-rows.ts';
import { type Row, kilobytes, median } from './rows.ts';

const SAVES = 40;
const PAGE = 50;

/** A news item of a school about its own activity, as its editor would write it. */
function draft(title: string): string {
  const paragraph = 'Nhà trường tổ chức ngày hội đọc sách, có sự tham gia của học sinh và cha mẹ học sinh. ';
  return [
    '---',
    `title: ${title}`,
    'section: tin-tuc-su-kien',
    'unit: truong-thpt-1',
    `date: ${NEWEST_YEAR}-08-30T08:30`,
    'subjects: [hoat-dong-don-vi]',
    'illustrative: true',
    '---',
    '',
    paragraph.repeat(30),
    '',
  ].join('\n');
}

async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly milliseconds: number; readonly answer: T }> {
  const start = performance.now();
  const answer = await work();
  return { milliseconds: performance.now() - start, answer };
}

/** Times of saves over HTTP: half of them new entries, half second saves of the same. */
async function timeSaves(editor: Editor): Promise<readonly number[]> {
  const times: number[] = [];
  for (let number = 0; number < SAVES / 2; number += 1) {
    let base: string | null = null;
    for (const round of ['đầu', 'sau']) {
      const slug = `${NEWEST_YEAR}/luu-thu-${number}`;
      const text = draft(`Ngày hội đọc sách số ${number}, bản ${round}`);
      const { milliseconds, answer } = await timed(() => editor.write(slug, text, { base }));
      if (answer.status !== 200) throw new Error(`A save was refused: ${answer.body.error}`);
      base = answer.body.revision;
      times.push(milliseconds);
    }
  }
  return times;
}

/** Takes one item through every approval and publishes it; gives the time of the last step, print and swap included. */
async function timePublication(sign: (account: string) => Promise<Editor>): Promise<number> {
  const entry = `tin-tuc/${NEWEST_YEAR}/xuat-ban-thu`;
  const school = await sign('truong-thpt');
  const steps: readonly (readonly [Editor, 'gui' | 'duyet'])[] = [
    [school, 'gui'],
    [await sign('hieu-truong'), 'duyet'],
    [await sign('thu-ky'), 'duyet'],
    [await sign('uy-vien'), 'duyet'],
  ];
  await school.write(`${NEWEST_YEAR}/xuat-ban-thu`, draft('Ngày hội đọc sách xuất bản thử'));
  for (const [person, step] of steps) {
    const { status, body } = await person.step(entry, step);
    if (status !== 200) throw new Error(`A step was refused: ${body.error}`);
  }
  const secretary = await sign('thu-ky');
  const { milliseconds, answer } = await timed(() => secretary.step(entry, 'xuat-ban'));
  if (answer.status !== 200) throw new Error(`Publishing was refused: ${answer.body.error}`);
  return milliseconds;
}

/** Whether a listed entry carries text behind its front matter. */
function hasBody({ data }: { readonly data: string | null }): boolean {
  const parts = (data ?? '').split(/^---$/m);
  return parts.length > 2 && parts.at(-1)?.trim() !== '';
}

/** What the desk sends when a collection is listed: one page, and everything at once as Decap may ask. */
async function measureList(editor: Editor): Promise<{ row: Row; bytes: number; bodies: number }> {
  const folder = { folder: `content/${PORTAL}/tin-tuc`, extension: 'mdx', depth: 2 };
  const page = await timed(() => editor.cms('entriesByFolder', { ...folder, limit: PAGE }));
  const all = await editor.cms('entriesByFolder', folder);
  const entriesOf = ({ body }: typeof all) => ('total' in body ? body.entries : body);
  const [pageBytes, allBytes] = [page.answer, all].map(({ body }) =>
    Buffer.byteLength(JSON.stringify(body)),
  ) as [number, number];
  const listed = [...entriesOf(page.answer), ...entriesOf(all)];
  const note = `${kilobytes(pageBytes)} for a page of ${PAGE}; all ${entriesOf(all).length} at once ${kilobytes(allBytes)}, front matter only`;
  return {
    row: { label: 'Desk: listing a collection', milliseconds: page.milliseconds, note },
    bytes: pageBytes,
    bodies: listed.filter(hasBody).length,
  };
}

/** The desk's rows, on a desk started over the ground's corpus by the command a person types. */
export async function measureDesk(
  ground: Ground,
): Promise<{ save: Row; list: Row; publish: Row; listBytes: number; bodiesInList: number }> {
  const desk = await startDesk(ground.corpus);
  try {
    const sign = (account: string): Promise<Editor> =>
      signIn(desk.url, account, desk.passwords[account] ?? '');
    const editor = await sign('truong-thpt');
    const saves = await timeSaves(editor);
    const list = await measureList(editor);
    const publication = await timePublication(sign);
    return {
      save: {
        label: 'Desk: one save, from request to answer',
        milliseconds: median(saves),
        note: `median of ${saves.length}; slowest ${Math.max(...saves).toFixed(0)} ms`,
      },
      list: list.row,
      publish: { label: 'Desk: publishing, from request to swapped release', milliseconds: publication },
      listBytes: list.bytes,
      bodiesInList: list.bodies,
    };
  } finally {
    await desk.close();
  }
}
