import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { launchBrowser } from './helpers/browser.ts';
import { startDesk } from './helpers/desk.ts';
import { EditorScreen } from './helpers/editor-screen.ts';

/** Takes the pictures of `docs/bien-tap.md` again, from a desk started for the purpose. */
const folder = resolve(import.meta.dirname, '../docs/screenshots');
const uploads = mkdtempSync(join(tmpdir(), 'quyche-anh-'));
mkdirSync(folder, { recursive: true });

const title = 'Ngày hội đọc sách của học sinh trường minh họa';
const desk = await startDesk();
const browser = await launchBrowser();

async function shoot(screen: EditorScreen, name: string): Promise<void> {
  await screen.page.evaluate(() => document.fonts.ready);
  // Messages that slide in and out would differ from one picture to the next.
  const png = await screen.page.screenshot({ style: '.notif__container { display: none }' });
  const file = join(folder, `bien-tap-${name}.png`);
  writeFileSync(file, await sharp(png).png({ palette: true, colours: 96, effort: 10 }).toBuffer());
  process.stdout.write(`${file}\n`);
}

async function as(account: string, work: (screen: EditorScreen) => Promise<void>): Promise<void> {
  const screen = await EditorScreen.open(browser, desk, account);
  try {
    await work(screen);
  } finally {
    await screen.close();
  }
}

try {
  const picture = join(uploads, 'ngay-hoi-doc-sach.jpg');
  const sky = { create: { width: 1200, height: 800, channels: 3, background: '#5b8fb0' } } as const;
  const hill = Buffer.from(
    '<svg width="1200" height="800"><path d="M0 560 Q300 420 620 540 T1200 480 V800 H0 Z" fill="#4c7a4f"/></svg>',
  );
  writeFileSync(
    picture,
    await sharp(sky)
      .composite([{ input: hill }])
      .jpeg()
      .toBuffer(),
  );
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  await page.goto(`${desk.url}/dang-nhap/`);
  writeFileSync(
    join(folder, 'bien-tap-dang-nhap.png'),
    await sharp(await page.screenshot())
      .png({ palette: true, colours: 96 })
      .toBuffer(),
  );
  await page.close();
  await as('truong-thpt', async (screen) => {
    await screen.write({
      title,
      section: 'Tin tức, sự kiện',
      subjects: ['Hoạt động của đơn vị, trường học'],
      eventEnd: `${new Date().getFullYear()}-01-05T16:30`,
      picture: { file: picture, alt: 'Học sinh đọc sách dưới chân đồi' },
      body: ['Hơn ba trăm học sinh dự ngày hội đọc sách.', 'Thư viện đón bạn đọc đến hết tuần.'],
    });
    await screen.page.getByLabel('Tiêu đề', { exact: true }).scrollIntoViewIfNeeded();
    await shoot(screen, 'viet-bai');
    await screen.save();
    await shoot(screen, 'da-luu');
    await screen.take('gui');
  });
  await as('hieu-truong', async (screen) => {
    await screen.page
      .getByRole('region', { name: 'Đang chờ tôi' })
      .getByRole('link', { name: title })
      .waitFor();
    await shoot(screen, 'dang-cho-toi');
    await screen.openWaiting(title);
    await screen.take('duyet');
  });
  await as('thu-ky', async (screen) => {
    await screen.openWaiting(title);
    await screen.route.getByRole('button', { name: 'Xem quy trình' }).click();
    await shoot(screen, 'quy-trinh');
    await screen.route.getByRole('button', { name: 'Thu gọn' }).click();
    await screen.route.locator('.quyche-buoc-tra-lai').click();
    await screen.page.getByRole('dialog').waitFor();
    await shoot(screen, 'tra-lai');
  });
  await as('thu-ky', async (screen) => {
    await screen.page.setViewportSize({ width: 375, height: 760 });
    await screen.page.evaluate(() => localStorage.setItem('cms.right-pane', 'none'));
    await screen.openWaiting(title);
    await shoot(screen, 'dien-thoai');
  });
} finally {
  await browser.close();
  await desk.close();
  rmSync(uploads, { recursive: true, force: true });
}
