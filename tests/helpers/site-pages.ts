import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page of the built site, taken apart. */
export interface SitePage {
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
  readonly html: string;
  readonly elements: readonly Element[];
}

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

function* walk(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

export const named = (page: SitePage, tag: string): readonly Element[] =>
  page.elements.filter(({ tagName }) => tagName === tag);

export async function readPage(origin: string, path: string): Promise<SitePage> {
  const response = await fetch(origin + path);
  const html = await response.text();
  return { path, status: response.status, bytes: html.length, html, elements: [...walk(parse(html))] };
}

/** Every address in the sitemap, as a path, in the sitemap's order. */
export async function sitemapPaths(origin: string): Promise<readonly string[]> {
  const response = await fetch(`${origin}/sitemap.xml`);
  const text = await response.text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => {
    const { pathname } = new URL(url ?? '');
    return pathname;
  });
}

/** Every page a citizen can reach: the sitemap's, and the older list pages that lists link to. */
export async function readSite(origin: string): Promise<ReadonlyMap<string, SitePage>> {
  const pages = new Map<string, SitePage>();
  const waiting = [...(await sitemapPaths(origin))];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path)) continue;
    const page = await readPage(origin, path);
    pages.set(path, page);
    for (const link of named(page, 'a')) {
      const target = new URL(attribute(link, 'href') ?? '', origin + path);
      if (target.origin === origin && target.pathname.includes('/trang/')) waiting.push(target.pathname);
    }
  }
  return pages;
}

/** One address of each kind of page, for tests that look at kinds. */
export async function onePageOfEachKind(origin: string): Promise<Readonly<Record<PageKind, string>>> {
  const paths = await sitemapPaths(origin);
  const first = (kind: string, pattern: RegExp): string => {
    const path = paths.find((each) => pattern.test(each));
    if (path === undefined) throw new Error(`The sitemap holds no ${kind}.`);
    return path;
  };
  return {
    home: '/',
    list: first('list', /^\/chuyen-muc\/tin-tuc-su-kien\/$/),
    article: first('article', /^\/tin-tuc\/\d+\/[^/]+\/$/),
    document: first('regulation', /^\/van-ban\/\d+\/quy-che[^/]*\/$/),
    standing: first('standing page', /^\/gioi-thieu\/[^/]+\/$/),
    search: '/tim-kiem/?q=khai%20giang',
    'site-map': '/so-do-trang/',
    regulation: '/quy-che/',
    missing: '/khong-co-trang-nay/',
  };
}

export type PageKind =
  'home' | 'list' | 'article' | 'document' | 'standing' | 'search' | 'site-map' | 'regulation' | 'missing';
export const pageKinds = [
  'home',
  'list',
  'article',
  'document',
  'standing',
  'search',
  'site-map',
  'regulation',
  'missing',
] as const satisfies readonly PageKind[];
