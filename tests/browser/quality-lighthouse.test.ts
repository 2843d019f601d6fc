import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { type ServedRelease, serveRelease } from '../helpers/serve-release.ts';
import { type PageKind, onePageOfEachKind } from '../helpers/site-pages.ts';

const categories = ['accessibility', 'best-practices', 'seo'];

let site: ServedRelease;
let browser: Browser;
let port: number;
let addresses: Readonly<Record<PageKind, string>>;

/** A port nobody uses, as the system picks it. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

beforeAll(async () => {
  site = await serveRelease(inject('release'));
  port = await freePort();
  browser = await launchBrowser({ debuggingPort: port });
  addresses = await onePageOfEachKind(site.origin);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('lighthouse, as on a phone', () => {
  it.each(['home', 'list', 'article', 'document', 'search'] as const)(
    'gives the page of kind %s 100 for accessibility, best practices and search engines',
    async (kind) => {
      const run = await lighthouse(site.origin + addresses[kind], {
        port,
        logLevel: 'error',
        onlyCategories: categories,
        formFactor: 'mobile',
        // Speed is no matter here: the local network as it is, and no waiting for a quiet that is there from the start.
        throttlingMethod: 'provided',
        maxWaitForLoad: 4000,
        disableFullPageScreenshot: true,
      });
      const { lhr } = run ?? {};
      const failed = Object.values(lhr?.audits ?? {}).filter(
        ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score !== 1,
      );
      const scores = categories.map((id) => [id, (lhr?.categories[id]?.score ?? 0) * 100]);
      expect({ scores, failed: failed.map(({ id, title }) => `${id}: ${title}`) }).toEqual({
        scores: categories.map((id) => [id, 100]),
        failed: [],
      });
    },
  );
});
