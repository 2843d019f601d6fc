import { countText } from '../../i18n/format.ts';
import { searchWords as words } from '../../i18n/search-words.ts';
import { findByNumber, looksLikeNumber } from './document-numbers.ts';
import type { NumberedDocument } from './document-numbers.ts';
import { loadNumbers, openIndex } from './index-shards.ts';
import type { Hit, SearchIndex } from './index-shards.ts';
import { addressOf, filterNames, isEmpty, readQuery } from './query.ts';
import type { SearchQuery } from './query.ts';
import { hitRow, numberRow } from './result-list.ts';

const SHOWN_AT_ONCE = 15;
const NUMBERS_SHOWN = 10;
const TYPING_PAUSE = 250;

function part<T extends Element>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`#${id}`);
  return found;
}

const form = part('tim-kiem', HTMLFormElement);
const box = part('tu-khoa', HTMLInputElement);
const status = part('trang-thai', HTMLElement);
const results = part('ket-qua', HTMLElement);
const numbers = part('so-hieu', HTMLElement);
const more = part('xem-them', HTMLButtonElement);
const clear = part('bo-loc', HTMLElement);

const selects = filterNames.map((name) => part(`loc-${name}`, HTMLSelectElement));

function label(filter: string, value: string): string {
  const select = selects[filterNames.findIndex((name) => name === filter)];
  return [...(select?.options ?? [])].find((option) => option.value === value)?.text ?? value;
}

let opening: Promise<SearchIndex> | undefined;
let numbering: Promise<readonly NumberedDocument[]> | undefined;

/** Opens the index at the first need; a failure is tried again at the next question. */
function index(): Promise<SearchIndex> {
  opening ??= openIndex().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

function numberIndex(): Promise<readonly NumberedDocument[]> {
  numbering ??= loadNumbers().catch(() => {
    numbering = undefined;
    return [];
  });
  return numbering;
}

/** Fills the select of years, which only the index knows, and keeps a year the address asks for. */
async function fillYears(): Promise<void> {
  const years = part('loc-nam', HTMLSelectElement);
  const known = (await (await index()).filters())['nam'] ?? {};
  const wanted = readQuery(new URLSearchParams(location.search)).filters.nam ?? '';
  const all = new Set([...Object.keys(known), ...(wanted ? [wanted] : [])]);
  years.length = 1;
  for (const year of [...all].toSorted().toReversed()) years.add(new Option(year, year));
  years.value = wanted;
}

function show(query: SearchQuery): void {
  box.value = query.q;
  for (const select of selects) {
    const value = query.filters[select.name as (typeof filterNames)[number]] ?? '';
    // A year stands in the address before the index has named its years.
    if (value && select.id === 'loc-nam' && ![...select.options].some((option) => option.value === value)) {
      select.add(new Option(value, value));
    }
    select.value = value;
  }
}

let turn = 0;
let waiting: readonly Hit[] = [];
/** Addresses shown above as documents of the very number. */
let above: ReadonlySet<string> = new Set();

/** Documents of the number asked for; filters that the numbers' index cannot judge leave them out. */
async function byNumber({ q, filters }: SearchQuery): Promise<readonly NumberedDocument[]> {
  const { loai = 'van-ban', nam, muc, 'don-vi': unit } = filters;
  if (!looksLikeNumber(q) || loai !== 'van-ban' || muc || unit) return [];
  const found = findByNumber(await numberIndex(), q, NUMBERS_SHOWN);
  return nam ? found.filter(({ ngay }) => ngay.startsWith(nam)) : found;
}

async function showMore(mine: number, typed: string): Promise<void> {
  const next = waiting.slice(0, SHOWN_AT_ONCE);
  const found = await Promise.all(next.map((hit) => hit.data()));
  if (mine !== turn) return;
  waiting = waiting.slice(SHOWN_AT_ONCE);
  const rows = found.filter(({ url }) => !above.has(url)).map((hit) => hitRow(hit, typed, label));
  results.append(...rows);
  more.hidden = waiting.length === 0;
}

function say(text: string, state: 'quiet' | 'none' | 'failed' = 'quiet'): void {
  status.textContent = text;
  status.dataset['state'] = state;
}

/** Asks the index; an answer that comes after a newer question is dropped. */
async function run(query: SearchQuery): Promise<void> {
  turn += 1;
  const mine = turn;
  clear.hidden = Object.keys(query.filters).length === 0;
  if (isEmpty(query)) {
    empty();
    say(words.start);
    return;
  }
  say(words.searching);
  try {
    const exact = await byNumber(query);
    const options = { filters: query.filters, ...(query.q === '' && { sort: { ngay: 'desc' as const } }) };
    const { results: hits } = await (await index()).search(query.q || null, options);
    if (mine !== turn) return;
    empty();
    numbers.replaceChildren(...exact.map(numberRow));
    above = new Set(exact.map(({ url }) => url));
    part('dung-so-hieu', HTMLElement).hidden = exact.length === 0;
    waiting = hits;
    await showMore(mine, query.q);
    if (mine !== turn) return;
    if (hits.length + exact.length === 0) say(words.none(query.q), 'none');
    else say(words.found(countText(Math.max(hits.length, exact.length)), query.q));
  } catch {
    if (mine !== turn) return;
    empty();
    say(words.failed, 'failed');
  }
}

function empty(): void {
  waiting = [];
  results.replaceChildren();
  numbers.replaceChildren();
  more.hidden = true;
  part('dung-so-hieu', HTMLElement).hidden = true;
}

function asked(): SearchQuery {
  return readQuery(
    new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
  );
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Searches now and lets the address say so, so that reload, back and a copied link ask the same. */
function ask(remember: 'replace' | 'push'): void {
  clearTimeout(timer);
  const query = asked();
  const address = addressOf(query);
  if (address !== location.pathname + location.search) history[`${remember}State`](null, '', address);
  void run(query);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask('push');
});
form.addEventListener('change', (event) => {
  if (event.target !== box) ask('push');
});
box.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => ask('replace'), TYPING_PAUSE);
});
more.addEventListener('click', () => void showMore(turn, asked().q));
clear.addEventListener('click', (event) => {
  event.preventDefault();
  for (const select of selects) select.value = '';
  ask('push');
});
addEventListener('popstate', () => {
  const query = readQuery(new URLSearchParams(location.search));
  show(query);
  void run(query);
});

const first = readQuery(new URLSearchParams(location.search));
show(first);
void run(first);
// Years are a convenience; a missing index is told by the search itself.
fillYears().catch(() => undefined);
