import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { startDesk, type RunningDesk } from '../helpers/desk.ts';
import { EditorScreen, type Item } from '../helpers/editor-screen.ts';

const run = promisify(execFile);

let desk: RunningDesk;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quyche-editor-'));
  const picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#2a6f97' } })
    .jpeg()
    .toBuffer();
  await writeFile(join(folder, 'ngay-hoi.jpg'), picture);
  [desk, browser] = await Promise.all([startDesk(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What one person does, in a browser of their own that is closed whatever happens. */
async function as<T>(account: string, work: (screen: EditorScreen) => Promise<T>): Promise<T> {
  const screen = await EditorScreen.open(browser, desk, account);
  try {
    const result = await work(screen);
    expect(screen.faults).toEqual([]);
    return result;
  } finally {
    await screen.close();
  }
}

const git = async (...args: string[]) => (await run('git', ['--git-dir', desk.repository, ...args])).stdout;

/** Ledger records of an entry, oldest first, as `step account`. */
async function ledgerOf(entry: string): Promise<string[]> {
  const bodies = (await git('log', '--reverse', '--format=%b%x00', 'refs/heads/so-cai')).split('\0');
  return bodies.flatMap((body) => {
    const json = /^\{.*\}$/ms.exec(body)?.[0];
    const record =
      json === undefined ? {} : (JSON.parse(json) as { step?: string; account?: string; entry?: string });
    return record.entry === entry ? [`${record.step} ${record.account}`] : [];
  });
}

const year = new Date().getFullYear();

describe('an item of a school about its own activity', () => {
  const item: Item = {
    title: 'Ngày hội đọc sách của học sinh trường minh họa',
    section: 'Tin tức, sự kiện',
    subjects: ['Hoạt động của đơn vị, trường học'],
    picture: { file: '', alt: 'Học sinh ngồi đọc sách dưới tán cây' },
    eventEnd: `${year}-01-05T16:30`,
    body: [
      'Hơn ba trăm học sinh tuổi < 18 dự ngày hội, mã số {x}, xem <https://example.vn>.',
      'Thư viện đón bạn đọc đến hết tuần.',
    ],
  };
  let entry: string;

  test('is written with a picture and sent by the school', async () => {
    await as('truong-thpt', async (screen) => {
      await screen.write({
        ...item,
        picture: { file: join(folder, 'ngay-hoi.jpg'), alt: item.picture?.alt ?? '' },
      });
      await screen.save();
      entry = screen.entry();
      expect(entry).toMatch(/^tin-tuc\/\d{4}\/ngay-hoi-doc-sach-cua-hoc-sinh-truong-minh-hoa$/);
      expect(await screen.take('gui')).toContain('Đang chờ duyệt');
    });
  });

  test('is signed off by the head of the school', async () => {
    await as('hieu-truong', async (screen) => {
      await screen.openWaiting(item.title);
      await screen.take('duyet');
      expect((await screen.steps())[0]).toContain('Thủ trưởng đơn vị: đã duyệt');
    });
  });

  test('is edited by the secretary, and the sign-off is shown as it stands', async () => {
    await as('thu-ky', async (screen) => {
      await screen.openWaiting(item.title);
      await screen.typeBody([' Ban Biên tập giới thiệu.']);
      expect(await screen.route.getByText('Có thay đổi chưa lưu. Vui lòng nhấn Lưu trước.').isVisible()).toBe(
        true,
      );
      await screen.save();
      await screen.route.getByRole('button', { name: 'Xem quy trình' }).click();
      await screen.route.getByText('Đã duyệt; cấp trên sửa sau đó nên ý kiến này vẫn giữ giá trị.').waitFor();
      const clause = screen.route.getByRole('link', { name: 'khoản 4 Điều 14' }).first();
      expect(await clause.getAttribute('href')).toMatch(/^\/van-ban\/.+#dieu-14-khoan-4$/);
      await screen.take('duyet');
    });
  });

  test('what was typed stands in the editor as it was typed', async () => {
    await as('uy-vien', async (screen) => {
      await screen.openWaiting(item.title);
      const body = screen.page.locator('[data-slate-editor]').first();
      expect(await body.innerText()).toContain('tuổi < 18 dự ngày hội, mã số {x}, xem https://example.vn.');
    });
  });

  test('is approved by a member of the board and published with the button of Decap', async () => {
    await as('uy-vien', async (screen) => {
      await screen.openWaiting(item.title);
      await screen.take('duyet');
      const { page } = screen;
      await page.getByText('Tình trạng: Đã đủ duyệt, chờ đăng').waitFor();
      await page.locator('#nc-root').getByText('Xuất bản', { exact: true }).click();
      await page.getByText('Xuất bản ngay').click();
      await page.getByRole('alert').getByText('Đã xuất bản lên cổng').waitFor({ timeout: 120_000 });
      expect(screen.questions).toEqual(['Xuất bản mục này lên cổng?']);
    });
  });

  test('stands on the public page with its picture, as typed, and with who approved it', async () => {
    const page = await browser.newPage();
    await page.goto(`${desk.url}/${entry}/`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(item.title);
    expect(await page.locator('main').innerText()).toContain('tuổi < 18 dự ngày hội, mã số {x}');
    expect(await page.locator('main').innerText()).toContain('https://example.vn');
    const picture = page.getByRole('img', { name: item.picture?.alt ?? '' });
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    expect(await page.locator('main').innerText()).toContain('khoản 2 Điều 12');
    await page.close();
  });

  test('is found by its words without tone marks', async () => {
    const page = await browser.newPage();
    await page.goto(`${desk.url}/tim-kiem/?q=${encodeURIComponent('ngay hoi doc sach truong minh hoa')}`);
    const found = page.locator('main').getByRole('link', { name: item.title }).first();
    await found.waitFor();
    expect(await found.getAttribute('href')).toBe(`/${entry}/`);
    await page.close();
  });

  test('stands in main with its people and in the ledger with every step', async () => {
    const [merge = '', ...rest] = (await git('log', '--format=%an%x01%B%x00', 'main'))
      .split('\0')
      .filter((part) => part.includes('\u0001'));
    expect(merge).toContain(`Quyche-Entry: ${entry}`);
    expect(merge.match(/^Quyche-Approved-By: (\S+)/gm)).toEqual([
      'Quyche-Approved-By: hieu-truong',
      'Quyche-Approved-By: thu-ky',
      'Quyche-Approved-By: uy-vien',
    ]);
    expect(merge).toContain('Quyche-Cite: khoản 2 Điều 12');
    const authors = rest.map((part) => part.split('\u0001')[0]?.trim());
    expect(authors).toContain('Cán bộ đầu mối Trường THPT minh họa số 1');
    expect(authors).toContain('Thư ký Ban Biên tập');
    expect(await ledgerOf(entry)).toEqual([
      'gui truong-thpt',
      'duyet hieu-truong',
      'sua thu-ky',
      'duyet thu-ky',
      'duyet uy-vien',
      'xuat-ban uy-vien',
    ]);
  });
});

describe('an item about leaders', () => {
  const item: Item = {
    title: 'Lãnh đạo Sở thăm thư viện trường minh họa',
    section: 'Tin tức, sự kiện',
    subjects: ['Hoạt động liên quan đến Lãnh đạo'],
    body: ['Đoàn công tác thăm thư viện và trao đổi với giáo viên.'],
  };
  let entry: string;

  test('goes through the school, its head and the secretary', async () => {
    await as('truong-thpt', async (screen) => {
      await screen.write(item);
      await screen.save();
      entry = screen.entry();
      await screen.take('gui');
    });
    for (const account of ['hieu-truong', 'thu-ky']) {
      await as(account, async (screen) => {
        await screen.openWaiting(item.title);
        await screen.take('duyet');
      });
    }
    expect(await ledgerOf(entry)).toEqual(['gui truong-thpt', 'duyet hieu-truong', 'duyet thu-ky']);
  });

  test('is not for a member of the board to publish: the refusal names the office and the clause', async () => {
    await as('uy-vien', async (screen) => {
      const { page } = screen;
      await screen.openWaiting(item.title);
      await screen.take('duyet');
      const refusal = /Phó Trưởng Ban Biên tập phụ trách nội dung/;

      await page.getByText('Tình trạng: Đang duyệt').click();
      await page.getByRole('menuitem', { name: 'Đã đủ duyệt, chờ đăng' }).click();
      const toast = page.locator('.notif__container').getByText(refusal);
      await toast.waitFor();
      expect(await toast.innerText()).toContain('khoản 2 Điều 12');

      await page.locator('#nc-root').getByText('Xuất bản', { exact: true }).click();
      await page.getByText('Xuất bản ngay').click();
      await screen.route.getByText(refusal).first().waitFor();
      expect(await screen.route.locator('.quyche-ket-qua').innerText()).toContain('khoản 2 Điều 12');
      expect(screen.questions).toEqual([]);

      await screen.route.locator('.quyche-buoc-xuat-ban').press('Enter');
      expect(await screen.route.locator('.quyche-ket-qua').innerText()).toMatch(refusal);
    });
    const answer = await fetch(`${desk.url}/${entry}/`);
    expect(answer.status).toBe(404);
  });

  test('is approved and published by the deputy head', async () => {
    await as('pho-truong-ban', async (screen) => {
      await screen.openWaiting(item.title);
      await screen.take('duyet');
      expect(await screen.take('xuat-ban')).toContain('Đã xuất bản');
    });
    const answer = await fetch(`${desk.url}/${entry}/`);
    expect(answer.status).toBe(200);
    expect(await ledgerOf(entry)).toEqual([
      'gui truong-thpt',
      'duyet hieu-truong',
      'duyet thu-ky',
      'duyet uy-vien',
      'duyet pho-truong-ban',
      'xuat-ban pho-truong-ban',
    ]);
  });
});
