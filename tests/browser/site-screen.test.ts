import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { firstView } from '../helpers/first-view.ts';
import { type ServedRelease, serveRelease } from '../helpers/serve-release.ts';
import { type PageKind, onePageOfEachKind, pageKinds } from '../helpers/site-pages.ts';

/** First view of an article: HTML, CSS and fonts over the wire. */
const BUDGET = 120 * 1024;

let site: ServedRelease;
let browser: Browser;
let addresses: Readonly<Record<PageKind, string>>;

beforeAll(async () => {
  site = await serveRelease(inject('release'));
  browser = await launchBrowser();
  addresses = await onePageOfEachKind(site.origin);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function withPage<T>(width: number, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

describe('a page in the browser', () => {
  it.each(pageKinds)(
    'asks nothing of another origin and complains of nothing on the page of kind %s',
    async (kind) => {
      const { foreign, said } = await withPage(1280, async (page) => {
        const asked: string[] = [];
        const messages: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        page.on('pageerror', (error) => messages.push(error.message));
        page.on('console', (message) => {
          // Chromium itself reports the 404 that the missing page is about.
          if (['error', 'warning'].includes(message.type()) && kind !== 'missing')
            messages.push(message.text());
        });
        await page.goto(site.origin + addresses[kind], { waitUntil: 'networkidle' });
        return { foreign: asked.filter((url) => !url.startsWith(`${site.origin}/`)), said: messages };
      });
      expect(foreign).toEqual([]);
      expect(said).toEqual([]);
    },
  );

  it.each([320, 375])('never scrolls sideways at %i pixels', async (width) => {
    const wide = await withPage(width, async (page) => {
      const found: string[] = [];
      for (const kind of pageKinds) {
        await page.goto(site.origin + addresses[kind], { waitUntil: 'networkidle' });
        const [content, view] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth] as const;
        });
        if (content > view) found.push(`${kind}: ${content} > ${view}`);
      }
      return found;
    });
    expect(wide).toEqual([]);
  });

  it('hides masthead, search box and footer navigation in print', async () => {
    const shown = await withPage(1280, async (page) => {
      await page.goto(site.origin + addresses.article);
      await page.emulateMedia({ media: 'print' });
      const chrome = page.locator('header.masthead, form[role=search], nav');
      const visible = await Promise.all((await chrome.all()).map((element) => element.isVisible()));
      return {
        chrome: visible.length,
        visible: visible.filter(Boolean).length,
        h1: await page.locator('h1').isVisible(),
      };
    });
    expect(shown.chrome).toBeGreaterThan(3);
    expect(shown).toMatchObject({ visible: 0, h1: true });
  });

  it('shows an article with less than 120 KB of HTML, CSS and fonts, and no code', async () => {
    const { bytes, scripts } = await firstView(browser, site.origin + addresses.article);
    expect(scripts).toEqual([]);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(BUDGET);
  });

  it('can be read and walked through by keyboard alone: the first stop leads to the content', async () => {
    const stop = await withPage(1280, async (page) => {
      await page.goto(site.origin + addresses.article);
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      const first = { href: await focused.getAttribute('href'), visible: await focused.isVisible() };
      await page.keyboard.press('Enter');
      return { ...first, target: await page.locator(':focus').getAttribute('id') };
    });
    expect(stop).toEqual({ href: '#noi-dung', visible: true, target: 'noi-dung' });
  });
});
