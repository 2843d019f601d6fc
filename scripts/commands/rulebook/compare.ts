import type { RulebookVersion } from '#schema/rulebook.ts';

type Data = Readonly<Record<string, unknown>>;

/** One field of an item that reads otherwise. */
export interface FieldChange {
  readonly key: string;
  /** Undefined where it was not, or is no longer, there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** One item of a rulebook that one version has and the other has not, or has otherwise. */
export interface ItemChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** Keys down to the item: `['approvals', 'rules', 'thong-thuong']`. */
  readonly path: readonly string[];
  readonly before: Data | undefined;
  readonly after: Data | undefined;
  /** Of a changed item. */
  readonly fields: readonly FieldChange[];
}

/** Values told as a whole, though they are made of parts. */
const WHOLE = new Set([
  'route',
  'when',
  'due',
  'start',
  'startTime',
  'within',
  'measure',
  'licence',
  'languages',
  'legalBases',
  'replaces',
  'signer',
  'parent',
  'ladder',
  'binding',
]);
/** Bookkeeping that changes nothing for anyone. */
const SILENT = new Set(['rows', 'defects', 'id']);
/** Lists whose order decides: the first that fits wins. */
const ORDERED = new Set(['rules', 'decides', 'roles', 'answer']);

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isItems = (value: unknown): value is readonly Data[] =>
  Array.isArray(value) && value.length > 0 && value.every(isData);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What tells an item from its neighbours: its id, or what it is about. */
function identity(item: Data): string {
  for (const key of ['id', 'field', 'row', 'subject', 'fact', 'text']) {
    if (typeof item[key] === 'string') return item[key];
  }
  const about = [item['from'], item['to'], item['role'], item['unitsUpTo'], item['when']];
  return JSON.stringify(about.filter((one) => one !== undefined));
}

function compareLists(
  before: readonly Data[],
  after: readonly Data[],
  path: readonly string[],
): ItemChange[] {
  const olds = new Map(before.map((item) => [identity(item), item]));
  const news = new Map(after.map((item) => [identity(item), item]));
  const changes: ItemChange[] = [];
  for (const [id, item] of olds) {
    const other = news.get(id);
    if (other) changes.push(...compareItems(item, other, [...path, id]));
    else changes.push({ kind: 'removed', path: [...path, id], before: item, after: undefined, fields: [] });
  }
  for (const [id, item] of news) {
    if (!olds.has(id))
      changes.push({ kind: 'added', path: [...path, id], before: undefined, after: item, fields: [] });
  }
  const stayed = [...olds.keys()].filter((id) => news.has(id));
  const now = [...news.keys()].filter((id) => olds.has(id));
  if (ORDERED.has(path.at(-1) ?? '') && !same(stayed, now)) {
    const order = (keys: readonly string[]) => keys.map((id) => labelOf(news.get(id) ?? {}, id));
    const fields = [{ key: 'order', before: order(stayed), after: order(now) }];
    changes.push({ kind: 'reordered', path, before: undefined, after: undefined, fields });
  }
  return changes;
}

const labelOf = (item: Data, id: string): string => (typeof item['label'] === 'string' ? item['label'] : id);

function compareItems(before: Data, after: Data, path: readonly string[]): ItemChange[] {
  const fields: FieldChange[] = [];
  const inner: ItemChange[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [before[key], after[key]];
    if (SILENT.has(key) || same(a, b)) continue;
    const place = [...path, key];
    if (WHOLE.has(key)) fields.push({ key, before: a, after: b });
    else if (isItems(a) || isItems(b)) {
      inner.push(...compareLists(isItems(a) ? a : [], isItems(b) ? b : [], place));
    } else if (isData(a) && isData(b)) inner.push(...compareItems(a, b, place));
    else if (isData(a) || isData(b)) inner.push(oneSided(a, b, place));
    else fields.push({ key, before: a, after: b });
  }
  const own: ItemChange[] = fields.length > 0 ? [{ kind: 'changed', path, before, after, fields }] : [];
  return [...own, ...inner];
}

function oneSided(before: unknown, after: unknown, path: readonly string[]): ItemChange {
  return isData(after)
    ? { kind: 'added', path, before: undefined, after, fields: [] }
    : { kind: 'removed', path, before: isData(before) ? before : {}, after: undefined, fields: [] };
}

/** Everything that changes from one version of a rulebook to another, in the order of the file. */
export function compareVersions(before: RulebookVersion, after: RulebookVersion): readonly ItemChange[] {
  const { id: _a, effectiveFrom: _b, ...old } = before;
  const { id: _c, effectiveFrom: _d, ...now } = after;
  return compareItems(old, now, []);
}
