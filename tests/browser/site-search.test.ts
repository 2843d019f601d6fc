import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { searchWords } from '../../src/i18n/search-words.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { type ServedRelease, serveRelease } from '../helpers/serve-release.ts';

let site: ServedRelease;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveRelease(inject('release'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens the search page at an address and waits until it has said what it found. */
async function open(query: string): Promise<void> {
  await page?.context().close();
  page = await (await browser.newContext()).newPage();
  await page.goto(`${site.origin}/tim-kiem/${query}`);
  await settled();
}

async function settled(): Promise<void> {
  await page.waitForFunction(
    (busy) => !['', busy].includes(document.querySelector('#trang-thai')?.textContent ?? ''),
    searchWords.searching,
  );
}

async function type(words: string): Promise<void> {
  await page.fill('#tu-khoa', words);
  await page.press('#tu-khoa', 'Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === words);
  await settled();
}

/** Addresses found, best first. */
async function found(list = '#ket-qua'): Promise<readonly string[]> {
  const links = await page.locator(`${list} a`).all();
  return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
}

/** The words of the first page found, in lower case. */
async function wordsOfFirst(): Promise<string> {
  const [first] = await found();
  if (first === undefined) throw new Error(`Nothing found: ${await page.textContent('#trang-thai')}`);
  const response = await fetch(new URL(first, site.origin));
  const words = await response.text();
  return words.slice(words.indexOf('<main')).toLowerCase();
}

describe('search', () => {
  it('finds “khai giảng” typed without tone marks', async () => {
    await open('');
    await type('khai giang');
    expect(await wordsOfFirst()).toContain('khai giảng');
  });

  it('finds words in đ typed with d', async () => {
    await open('');
    await type('dao tao');
    expect(await wordsOfFirst()).toContain('đào tạo');
  });

  it('finds an entry in English from the Vietnamese search page', async () => {
    await open('');
    await type('reading day');
    expect(await found()).toContain('/tin-tuc/2026/english-reading-day-at-the-city-schools/');
  });

  it('puts the document with exactly the number asked for on top', async () => {
    const numbers = (await (await fetch(`${site.origin}/tim-kiem/so-hieu.json`)).json()) as {
      so: string;
      url: string;
    }[];
    const [wanted] = numbers;
    expect(wanted?.so).toMatch(/^\d+\//);
    await open(`?q=${encodeURIComponent((wanted?.so ?? '').toLowerCase())}`);
    const [first] = await found('#so-hieu');
    expect(first).toBe(wanted?.url);
  });

  it('keeps words and filters over a reload', async () => {
    await open('?q=hoc');
    await page.selectOption('#loc-loai', 'van-ban');
    await page.waitForURL((url) => url.searchParams.get('loai') === 'van-ban');
    await settled();
    const before = await found();
    expect(before.length).toBeGreaterThan(0);
    expect(before.filter((path) => !path.startsWith('/van-ban/'))).toEqual([]);
    await page.reload();
    await settled();
    expect(await found()).toEqual(before);
    expect(await page.inputValue('#loc-loai')).toBe('van-ban');
    expect(await page.inputValue('#tu-khoa')).toBe('hoc');
  });

  it('filters by section, unit and year', async () => {
    await open('?nam=2026&muc=tin-tuc-su-kien');
    const paths = await found();
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !path.startsWith('/tin-tuc/2026/'))).toEqual([]);
  });

  it('says so when nothing is found, and offers no result', async () => {
    await open('?q=zzxxqq');
    expect(await found()).toEqual([]);
    expect(await page.textContent('#trang-thai')).toContain('zzxxqq');
  });
});
