import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedRelease, serveRelease } from '../helpers/serve-release.ts';
import {
  type SitePage,
  attribute,
  named,
  readPage,
  readSite,
  sitemapPaths,
  textOf,
} from '../helpers/site-pages.ts';

/** Paths that answer only where a desk stands beside the release. */
const deskPaths = new Set(['/admin/', '/dang-nhap/']);

let site: ServedRelease;
let pages: ReadonlyMap<string, SitePage>;

beforeAll(async () => {
  site = await serveRelease(inject('release'));
  pages = await readSite(site.origin);
});
afterAll(() => site.close());

/** `path: what is wrong`, for every page where something is. */
function complaints(judge: (page: SitePage) => readonly string[]): readonly string[] {
  return [...pages.values()].flatMap((page) => judge(page).map((wrong) => `${page.path}: ${wrong}`));
}

describe('the built site', () => {
  it('lists its pages in the sitemap, and every one of them answers', async () => {
    const paths = await sitemapPaths(site.origin);
    expect(paths.length).toBeGreaterThan(40);
    expect(new Set(paths).size).toBe(paths.length);
    expect(complaints(({ status }) => (status === 200 ? [] : [String(status)]))).toEqual([]);
  });

  it('gives every page a title of its own', () => {
    const seen = new Map<string, string>();
    const twice = complaints((page) => {
      const title = named(page, 'title').map(textOf).join('|');
      const other = seen.get(title);
      seen.set(title, page.path);
      return title === '' || other !== undefined ? [`“${title}” as on ${other ?? 'no page'}`] : [];
    });
    expect(twice).toEqual([]);
  });

  it('has one first heading, a language, a description and a canonical address on every page', () => {
    const wrong = complaints((page) => {
      const [html] = named(page, 'html');
      const meta = named(page, 'meta').filter((each) => attribute(each, 'name') === 'description');
      const canonical = named(page, 'link').filter((each) => attribute(each, 'rel') === 'canonical');
      const [link] = canonical;
      return [
        ...(named(page, 'h1').length === 1 ? [] : [`${named(page, 'h1').length} h1`]),
        ...(html && /^(vi|en|zh)$/.test(attribute(html, 'lang') ?? '') ? [] : ['no lang']),
        ...(meta.length === 1 ? [] : ['no description']),
        ...(link && canonical.length === 1 && new URL(attribute(link, 'href') ?? '').pathname === page.path
          ? []
          : ['canonical address is not its own']),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('uses no identifier twice on a page and skips no level of headings', () => {
    const wrong = complaints((page) => {
      const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
      const levels = page.elements.flatMap(({ tagName }) =>
        /^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : [],
      );
      return [
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`),
        ...levels.flatMap((level, index) =>
          level - (levels[index - 1] ?? 0) > 1 ? [`h${level} after a gap`] : [],
        ),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('breaks no internal link and no anchor', async () => {
    const answers = new Map<string, number>();
    const wrong: string[] = [];
    for (const page of pages.values()) {
      const targets = page.elements.flatMap(
        (element) => attribute(element, 'href') ?? attribute(element, 'src') ?? [],
      );
      for (const target of targets) {
        const url = new URL(target, site.origin + page.path);
        if (url.origin !== site.origin || deskPaths.has(url.pathname)) continue;
        const known = pages.get(url.pathname);
        const status =
          known?.status ?? answers.get(url.pathname) ?? (await fetch(url.origin + url.pathname)).status;
        answers.set(url.pathname, status);
        if (status !== 200) wrong.push(`${page.path}: ${target} answers ${status}`);
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (anchor && known && !known.elements.some((element) => attribute(element, 'id') === anchor))
          wrong.push(`${page.path}: ${target} has no anchor`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('holds no inline style or handler, and code only on the search page', () => {
    const wrong = complaints((page) => [
      ...named(page, 'style').map(() => '<style>'),
      ...page.elements.flatMap(({ tagName, attrs }) =>
        attrs
          .filter(({ name }) => name === 'style' || name.startsWith('on'))
          .map(({ name }) => `${tagName} ${name}`),
      ),
      ...named(page, 'script').flatMap((script) => {
        const inline = attribute(script, 'src') === undefined;
        return inline || page.path !== '/tim-kiem/' ? [`<script${inline ? '' : ' src'}>`] : [];
      }),
    ]);
    expect(wrong).toEqual([]);
  });

  it('writes everything in Unicode NFC', () => {
    expect(complaints(({ html }) => (html === html.normalize('NFC') ? [] : ['not NFC']))).toEqual([]);
  });

  it('marks every picture with its size and words', () => {
    const wrong = complaints((page) =>
      named(page, 'img').flatMap((image) =>
        ['alt', 'width', 'height']
          .filter((name) => attribute(image, name) === undefined)
          .map((name) => `img without ${name}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('answers an unknown address with 404 and a way on', async () => {
    const page = await readPage(site.origin, '/khong-co-trang-nay/');
    expect(page.status).toBe(404);
    expect(named(page, 'h1').map(textOf)).toHaveLength(1);
    expect(named(page, 'a').map((link) => attribute(link, 'href'))).toContain('/');
  });
});
