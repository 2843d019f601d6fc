/** What the address of a search says: `/tim-kiem/?q=…&muc=…&don-vi=…&nam=…&loai=…`. */
export interface SearchQuery {
  /** Words typed, in NFC. */
  readonly q: string;
  /** Filters that are set, by their name in the address and in the index. */
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
}

/** Filters by the name they have in the address, in the form and in the index. */
export const filterNames = ['muc', 'don-vi', 'nam', 'loai'] as const;
type FilterName = (typeof filterNames)[number];

const LONGEST_QUERY = 200;

/** One line of NFC text, spaces joined, at most 200 characters. */
function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_QUERY);
}

/** Reads `location.search` or a form's data; unknown parameters and odd filter values are left out. */
export function readQuery(parameters: URLSearchParams): SearchQuery {
  const filters: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) {
    const value = parameters.get(name)?.trim();
    if (value && /^[a-z0-9-]{1,120}$/.test(value)) filters[name] = value;
  }
  return { q: tidy(parameters.get('q') ?? ''), filters };
}

/** The address a query stands at, shortest form: `/tim-kiem/` when nothing is asked. */
export function addressOf({ q, filters }: SearchQuery): string {
  const parameters = new URLSearchParams();
  if (q) parameters.set('q', q);
  for (const name of filterNames) {
    const value = filters[name];
    if (value) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text ? `/tim-kiem/?${text}` : '/tim-kiem/';
}

/** Whether anything is asked at all. */
export function isEmpty({ q, filters }: SearchQuery): boolean {
  return q === '' && Object.keys(filters).length === 0;
}
