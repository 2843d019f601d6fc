import { createRequire } from 'node:module';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from '#scripts/desk/client/locale/vi.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { startDesk, type RunningDesk } from '../helpers/desk.ts';
import { EditorScreen, type Item } from '../helpers/editor-screen.ts';

interface Phrases {
  readonly [key: string]: string | Phrases;
}

const require = createRequire(import.meta.url);
const decap = (await import(require.resolve('decap-cms-locales/dist/esm/en/index.js'))) as {
  default: Phrases;
};

const textsOf = (phrases: Phrases): string[] =>
  Object.values(phrases).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));
/** Words Decap and its parts would say in English. */
const english = new Set(
  `${textsOf(decap.default).join(' ')} options results press focused draggable item field loading close`
    .toLowerCase()
    .match(/[a-z]{3,}/g),
);
/** Words of the screens that are written the same in both languages. */
const shared = new Set(['markdown', 'cms', 'email', 'tin', 'url']);
const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

const isEnglish = (text: string) =>
  !vietnamese.test(text) &&
  (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).some((word) => english.has(word) && !shared.has(word));

/** Texts on the screen, attributes read aloud among them, that are English; entries may be, their links are left out. */
async function leftInEnglish(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (!node.parentElement?.closest('script, style, noscript, [contenteditable], a[href*="/entries/"]'))
          found.push(node.data);
      } else if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
          found.push(node.getAttribute(name) ?? '');
      }
    }
    return found;
  });
  return [...new Set(texts.filter(isEnglish))];
}

const item: Item = {
  title: 'Thử màn hình của bàn biên tập',
  section: 'Tin tức, sự kiện',
  subjects: ['Hoạt động của đơn vị, trường học'],
  body: ['Một đoạn văn.'],
};

let desk: RunningDesk;
let browser: Browser;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

test('no screen an editor passes through is left in English', async () => {
  const screen = await EditorScreen.open(browser, desk, 'truong-thpt');
  const { page } = screen;
  const seen: Record<string, string[]> = {};
  const look = async (name: string) => {
    seen[name] = await leftInEnglish(page);
  };
  await look('board');
  await page.getByText('Kho tệp').click();
  await page.getByText('Tải tệp lên').waitFor();
  await look('uploads');
  await page.keyboard.press('Escape');
  await page.getByText('Nội dung', { exact: true }).click();
  await page.getByRole('heading', { name: 'Tin, bài' }).waitFor();
  await look('list');
  await page.locator('input[placeholder^="Tìm trong"]').fill('khai giảng');
  await page.keyboard.press('Enter');
  await page.getByText('Kết quả tìm “khai giảng”').waitFor();
  await look('search');
  await screen.write(item);
  await look('new entry');
  await page.getByRole('button', { name: 'Thêm ảnh, tệp, khung…' }).first().click();
  await page.getByText('Khung lưu ý', { exact: true }).click();
  await look('component');
  await page.getByRole('button', { name: 'Thêm tệp' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Tên tệp: chưa nhập.').waitFor();
  await look('missing field');
  expect(seen).toEqual({
    board: [],
    uploads: [],
    list: [],
    search: [],
    'new entry': [],
    component: [],
    'missing field': [],
  });
  await screen.close();
});

test('an administrator without an editorial office sees the desk and writes nothing', async () => {
  const other = await EditorScreen.open(browser, desk, 'quan-tri');
  await other.page.getByText('Nội dung', { exact: true }).click();
  await other.page.getByRole('heading', { name: 'Tin, bài' }).waitFor();
  expect(await other.page.getByText('Tạo tin, bài').count()).toBe(0);
  expect(other.faults).toEqual([]);
  await other.close();
});

test('text not yet saved is offered again after the page was left', async () => {
  const screen = await EditorScreen.open(browser, desk, 'truong-thpt');
  await screen.write(item);
  // Decap keeps what is being written two seconds after the last key.
  await screen.page.waitForTimeout(4000);
  await screen.page.reload();
  await expect.poll(() => screen.questions).toContain(vi.editor.editor.confirmLoadBackup);
  await expect.poll(() => screen.page.getByLabel('Tiêu đề', { exact: true }).inputValue()).toBe(item.title);
  await screen.close();
});

describe('an entry open in two places', () => {
  let screen: EditorScreen;

  beforeAll(async () => {
    screen = await EditorScreen.open(browser, desk, 'truong-thpt');
    await screen.write(item);
    await screen.save();
  });
  afterAll(() => screen?.close());

  test('is not saved a second time from the stale page, and nothing is lost', async () => {
    const other = await EditorScreen.open(browser, desk, 'truong-thpt');
    await other.openAt(screen.page.url());
    await other.page.getByLabel('Tóm tắt').fill('Tóm tắt của thẻ thứ hai.');
    await other.save();
    await other.close();

    await screen.page.getByLabel('Tóm tắt').fill('Tóm tắt của thẻ thứ nhất.');
    await screen.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const refusal = screen.page.locator('.quyche-loi-nhan');
    await refusal.getByRole('strong').waitFor();
    expect(await refusal.innerText()).toMatch(/sửa|lưu/);
    expect(await screen.page.getByLabel('Tóm tắt').inputValue()).toBe('Tóm tắt của thẻ thứ nhất.');
  });

  test('stays on the screen when the session ends, and leads to the sign-in beside it', async () => {
    await screen.page.context().clearCookies();
    await screen.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const link = screen.page.getByRole('link', { name: 'đăng nhập lại ở thẻ mới' });
    await link.waitFor();
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await screen.page.getByLabel('Tóm tắt').inputValue()).toBe('Tóm tắt của thẻ thứ nhất.');
    expect(screen.page.url()).toContain('/admin/#/collections/tin-tuc/entries/');
  });

  test('shows its route on a phone, by keyboard; axe finds nothing in it', async () => {
    const phone = await EditorScreen.open(browser, desk, 'truong-thpt');
    await phone.page.setViewportSize({ width: 375, height: 760 });
    await phone.openAt(screen.page.url());
    const wider = await phone.route.evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(wider).toBe(0);
    const toggle = phone.route.getByRole('button', { name: 'Xem quy trình' });
    await toggle.focus();
    await phone.page.keyboard.press('Enter');
    await phone.route.getByRole('heading', { name: 'Các bước duyệt' }).waitFor();
    await phone.page.evaluate(axe.source);
    const { violations } = await phone.page.evaluate<AxeResults>('axe.run("#quyche-khung")');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    await phone.page.keyboard.press('Enter');
    expect(
      await phone.route.getByRole('button', { name: 'Xem quy trình' }).getAttribute('aria-expanded'),
    ).toBe('false');
    await phone.close();
  });
});

test('somebody not signed in is led to the sign-in, and from there to the desk', async () => {
  const page = await browser.newPage();
  await page.goto(`${desk.url}/admin/`);
  await page.getByRole('heading', { name: 'Đăng nhập bàn biên tập' }).waitFor();
  expect(new URL(page.url()).search).toBe('?ve=%2Fadmin%2F');
  await page.close();
});
