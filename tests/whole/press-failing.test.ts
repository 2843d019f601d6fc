import { execFile, spawn } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { QuycheError } from '#scripts/errors.ts';
import { newsText, pressWorld, tempFolder, treeOf } from '../helpers/press-world.ts';
import type { PressWorld } from '../helpers/press-world.ts';

const repository = resolve(import.meta.dirname, '../..');
const printOnce = join(repository, 'tests/helpers/print-once.ts');

async function failureOf(work: Promise<unknown>): Promise<QuycheError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof QuycheError)) throw new TypeError(`Expected a QuycheError, got ${String(error)}`);
  return error;
}

/** A site with one release, and what is served of it. */
async function printedWorld(): Promise<{ world: PressWorld; served: () => unknown; before: unknown }> {
  const world = pressWorld();
  for (let n = 0; n < 30; n += 1) {
    world.write(
      `tin-tuc/2026/bai-${n}.mdx`,
      newsText({ title: `Bài ${n}`, date: `2026-03-01T10:${10 + n}` }),
    );
  }
  await world.print();
  const served = (): unknown => treeOf(realpathSync(join(world.out, 'current')));
  return { world, served, before: served() };
}

describe('a print that cannot succeed', () => {
  it('names every entry at fault with its place and leaves the old site', async () => {
    const { world, served, before } = await printedWorld();
    world.write('tin-tuc/2026/ma.mdx', newsText({ body: 'Dòng một.\n\n<script>alert(1)</script>' }));
    world.write('tin-tuc/2026/tep.mdx', newsText({ attachment: 'tep/2026/khong-co.pdf' }));
    const error = await failureOf(world.print());

    expect(error.name).toBe('ContentRefused');
    expect(error.exit).toBe(1);
    expect(error.message).toBe(
      [
        'Nội dung có lỗi nên chưa in được:',
        'content/hai-phong-gddt/tin-tuc/2026/ma.mdx:11:1: Không được dùng thẻ HTML <script>. Chỉ dùng: Figure, Attachment, Video, Quotation, Callout, Table, Anchor, br.',
        'content/hai-phong-gddt/tin-tuc/2026/tep.mdx: Tệp “tep/2026/khong-co.pdf” được nhắc tới nhưng không có trong kho. Tải tệp lên, hoặc bỏ chỗ nhắc tới nó.',
      ].join('\n'),
    );
    expect(served()).toEqual(before);
  });

  it('names front matter at fault with its place', async () => {
    const { world, served, before } = await printedWorld();
    world.write('tin-tuc/2026/sai.mdx', newsText().replace('section:', 'sections:'));
    const { message } = await failureOf(world.print());

    expect(message).toContain('content/hai-phong-gddt/tin-tuc/2026/sai.mdx:3:1: ');
    expect(served()).toEqual(before);
  });

  it('refuses an image that is no image', async () => {
    const { world, served, before } = await printedWorld();
    world.write('tep/2026/anh.jpg', '<?php echo 1;');
    world.write('tin-tuc/2026/anh.mdx', newsText({ image: 'tep/2026/anh.jpg' }));
    const { message } = await failureOf(world.print());

    expect(message).toBe(
      [
        'Nội dung có lỗi nên chưa in được:',
        'content/hai-phong-gddt/tep/2026/anh.jpg: Tệp này không phải là ảnh đọc được (chỉ nhận JPEG, PNG, WebP, GIF, AVIF). Xuất lại ảnh từ phần mềm ảnh rồi tải lên.',
      ].join('\n'),
    );
    expect(served()).toEqual(before);
  });

  it('says that the disk is full and leaves the old site and no half-made release', async () => {
    const { world, served, before } = await printedWorld();
    world.write('tin-tuc/2026/moi.mdx', newsText({ title: 'Bài mới' }));
    // The kernel itself answers “no space left” to whatever is written through this link.
    symlinkSync('/dev/full', join(world.out, `state/releases/000002-thu-muc.json.${process.pid}.tmp`));
    const error = await failureOf(world.print());

    expect([error.name, error.message, error.hint, error.exit]).toEqual([
      'DiskFull',
      `Đĩa đã đầy: không ghi được bản in vào ${world.out}.`,
      'Giải phóng dung lượng rồi in lại. Bản đang phục vụ vẫn nguyên.',
      3,
    ]);
    expect(served()).toEqual(before);
    expect(readdirSync(join(world.out, 'releases'))).toEqual(['000001-thu-muc']);
  });

  it('waits for no other print into the same folder', async () => {
    const { world } = await printedWorld();
    const first = world.print();
    const second = await failureOf(world.print());
    await first;

    expect([second.name, second.message, second.hint]).toEqual([
      'PressBusy',
      `Một lần in khác đang chạy vào ${world.out}.`,
      'Đợi lần in đó xong rồi in lại.',
    ]);
  });
});

it('takes over after a kill at any moment: the old site serves, the next print is whole', async () => {
  const { world, served, before } = await printedWorld();
  let last = before;
  for (let round = 0; round < 8; round += 1) {
    world.write('tin-tuc/2026/bai-1.mdx', newsText({ title: `Sửa lần ${round}` }));
    const child = spawn(process.execPath, [printOnce, world.root, world.out], { stdio: 'ignore' });
    const gone = new Promise((done) => child.once('exit', done));
    await sleep(150 + round * 90);
    child.kill('SIGKILL');
    await gone;
    const now = served();
    // A round that was quick enough has swapped: then the new site is served, and whole.
    expect([last, treeOf((await world.print({ out: tempFolder('day-du') })).release)]).toContainEqual(now);
    last = now;
  }
  const { release } = await world.print();
  expect(treeOf(release)).toEqual(treeOf((await world.print({ out: tempFolder('day-du') })).release));
  expect(readdirSync(join(world.out, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('keeps the old site when a template fails, and says which page and why', async () => {
  const { world, served, before } = await printedWorld();
  const code = tempFolder('ma-nguon');
  for (const part of [
    'src',
    'public',
    'scripts',
    'tests/helpers',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
  ]) {
    cpSync(join(repository, part), join(code, part), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(code, 'node_modules'));
  const page = join(code, 'src/pages/so-do-trang.astro');
  writeFileSync(page, readFileSync(page, 'utf8').replace('---\n', "---\nthrow new Error('khuôn hỏng');\n"));
  const run = promisify(execFile)(process.execPath, [
    join(code, 'tests/helpers/print-once.ts'),
    world.root,
    world.out,
  ]);
  const { stderr } = await run.then(
    () => ({ stderr: '' }),
    (error: { stderr: string }) => error,
  );

  expect(stderr).toContain('Không in được trang /so-do-trang/: khuôn hỏng.');
  expect(served()).toEqual(before);

  writeFileSync(page, '---\nconst a = ;\n---\n<p>');
  const broken = await promisify(execFile)(process.execPath, [
    join(code, 'tests/helpers/print-once.ts'),
    world.root,
    world.out,
  ]).then(
    () => ({ stderr: '' }),
    (error: { stderr: string }) => error,
  );
  expect(broken.stderr).toContain('Không biên dịch được khuôn trang:');
  expect(served()).toEqual(before);
});
