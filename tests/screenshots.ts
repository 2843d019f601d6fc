import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { buildSite } from './helpers/build-site.ts';
import { launchBrowser } from './helpers/browser.ts';
import { serveRelease } from './helpers/serve-release.ts';
import { onePageOfEachKind } from './helpers/site-pages.ts';

/** Takes `docs/screenshots/` again: every kind of page at the widths of a desk and of a phone. */
const folder = resolve(import.meta.dirname, '../docs/screenshots');
const cache = resolve(import.meta.dirname, '.output/screenshots');
const widths = [1280, 375] as const;
const TALLEST = 2200;
const LARGEST = 200 * 1024;

/** As small a PNG as shows the page well: fewer colours until it fits. */
async function compressed(png: Uint8Array): Promise<Uint8Array> {
  for (const colours of [128, 64, 32, 16]) {
    const bytes = await sharp(png)
      .png({ palette: true, colours, effort: 10, compressionLevel: 9 })
      .toBuffer();
    if (bytes.length <= LARGEST) return bytes;
  }
  throw new Error(`A screenshot does not fit into ${LARGEST} bytes.`);
}

async function shoot(browser: Browser, url: string, width: number): Promise<Uint8Array> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: 'light' });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    return await page.screenshot({
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) },
    });
  } finally {
    await context.close();
  }
}

const { release } = await buildSite(cache);
const site = await serveRelease(release);
const browser = await launchBrowser();
try {
  mkdirSync(folder, { recursive: true });
  for (const [kind, path] of Object.entries(await onePageOfEachKind(site.origin))) {
    for (const width of widths) {
      const file = join(folder, `${kind}-${width}.png`);
      const bytes = await compressed(await shoot(browser, site.origin + path, width));
      writeFileSync(file, bytes);
      process.stdout.write(`${file} ${Math.round(bytes.length / 1024)} KB\n`);
    }
  }
} finally {
  await browser.close();
  await site.close();
}
