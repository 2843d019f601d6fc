import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { type ServedRelease, serveRelease } from '../helpers/serve-release.ts';
import { type PageKind, onePageOfEachKind, pageKinds } from '../helpers/site-pages.ts';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** Colours do not depend on the width: the dark scheme is looked at once. */
const views = [
  { width: 1280, colorScheme: 'light' },
  { width: 375, colorScheme: 'light' },
  { width: 375, colorScheme: 'dark' },
] as const;

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

/** What axe finds on a page: `rule: element`. */
async function violations(page: Page): Promise<readonly string[]> {
  const options: RunOptions = { resultTypes: ['violations'] };
  const results = await page.evaluate<AxeResults, RunOptions>(
    (given) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

describe.each(views)('at $width pixels in the $colorScheme scheme', ({ width, colorScheme }) => {
  it.each(pageKinds)('axe finds nothing on the page of kind %s', async (kind) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      // axe is brought in by the test, against the site's own policy of allowing no foreign code.
      bypassCSP: true,
    });
    try {
      const page = await context.newPage();
      await page.goto(site.origin + addresses[kind]);
      if (kind === 'search') await page.locator('#ket-qua a').first().waitFor();
      await page.addScriptTag({ content: axe });
      expect(await violations(page)).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
