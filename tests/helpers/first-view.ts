import type { Browser } from 'playwright-core';

/** What a browser with an empty cache receives before it shows a page on a phone. */
export interface FirstView {
  /** HTML, CSS and fonts as they travel, headers included. */
  readonly bytes: number;
  readonly scripts: readonly string[];
}

const counted = new Set(['document', 'stylesheet', 'font']);

export async function firstView(browser: Browser, url: string): Promise<FirstView> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
  try {
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    const scripts: string[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
      if (!counted.has(request.resourceType())) return;
      sizes.push(
        request
          .sizes()
          .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      );
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const all = await Promise.all(sizes);
    return { bytes: all.reduce((sum, size) => sum + size, 0), scripts };
  } finally {
    await context.close();
  }
}
