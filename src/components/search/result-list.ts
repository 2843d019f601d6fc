import { dayText } from '../../i18n/format.ts';
import { dWordsFound } from './fold.ts';
import type { NumberedDocument } from './document-numbers.ts';
import type { HitData } from './index-shards.ts';

/** Labels of filter values, taken from the form's own options: `muc` → `tin-tuc` → “Tin tức”. */
export type Labels = (filter: string, value: string) => string;

/** Copies an excerpt into `into`: text and `<mark>` only, whatever else the index might hold. */
function appendExcerpt(into: HTMLElement, excerpt: string, query: string): void {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  for (const node of body.childNodes) {
    const text = node.textContent ?? '';
    if (node.nodeName === 'MARK') into.append(marked(text));
    else for (const [piece, found] of dWordsFound(text, query)) into.append(found ? marked(piece) : piece);
  }
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function item(
  url: string,
  title: string,
): { readonly row: HTMLLIElement; readonly meta: HTMLParagraphElement } {
  const row = document.createElement('li');
  const heading = document.createElement('h3');
  heading.className = 'row-title';
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  heading.append(link);
  const meta = document.createElement('p');
  meta.className = 'meta';
  row.append(heading, meta);
  return { row, meta };
}

function appendMeta(meta: HTMLElement, day: string | undefined, words: readonly string[]): void {
  if (day) {
    const time = document.createElement('time');
    time.dateTime = day;
    time.textContent = dayText(day);
    meta.append(time);
  }
  for (const word of words) {
    const span = document.createElement('span');
    span.textContent = word;
    meta.append(span);
  }
}

/** A page found by its words. */
export function hitRow(hit: HitData, query: string, labels: Labels): HTMLLIElement {
  const { row, meta } = item(hit.url, hit.meta['title'] ?? hit.url);
  const words = ['loai', 'muc', 'don-vi'].flatMap((name) =>
    (hit.filters[name] ?? []).map((value) => labels(name, value)),
  );
  appendMeta(meta, hit.meta['ngay'], words);
  const excerpt = document.createElement('p');
  excerpt.className = 'row-summary';
  appendExcerpt(excerpt, hit.excerpt, query);
  meta.before(excerpt);
  return row;
}

/** A document found by its number. */
export function numberRow({ so, url, title, ngay }: NumberedDocument): HTMLLIElement {
  const { row, meta } = item(url, `${so}: ${title}`);
  appendMeta(meta, ngay, []);
  return row;
}
