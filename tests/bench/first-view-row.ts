import { join } from 'node:path';
import { launchBrowser } from '../helpers/browser.ts';
import { firstView } from '../helpers/first-view.ts';
import { serveRelease } from '../helpers/serve-release.ts';
import type { Ground } from './own-rows.ts';
import { type Row, kilobytes } from './rows.ts';

/** The first view of a generated article, as a phone with an empty cache receives it. */
export async function measureFirstView(
  ground: Ground,
): Promise<{ readonly row: Row; readonly bytes: number; readonly scripts: number }> {
  const entry = ground.paths.find((path) => path.includes('/tin-tuc/')) ?? '';
  const address = `/${entry
    .split('/')
    .slice(2)
    .join('/')
    .replace(/\.mdx$/, '')}/`;
  const site = await serveRelease(join(ground.out, 'current'));
  const browser = await launchBrowser();
  try {
    const { bytes, scripts } = await firstView(browser, site.origin + address);
    const note = `${kilobytes(bytes)} of HTML, CSS and fonts; ${scripts.length} scripts`;
    return { row: { label: 'First view of an article', note }, bytes, scripts: scripts.length };
  } finally {
    await browser.close();
    await site.close();
  }
}
