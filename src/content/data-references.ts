/** Something a front matter names by its id: where it stands, and the id. */
export interface DataReference {
  /** Keys and indexes that lead to it: `['steps', 0, 'unit']`. */
  readonly at: readonly (string | number)[];
  readonly id: string;
}

/** Fields that name a unit of the portal, by their place without indexes. */
export const unitFields: ReadonlySet<string> = new Set([
  'unit',
  'answeringUnits',
  'handlingUnits',
  'steps.unit',
  'about',
]);

/** Fields that name another entry of the portal: those named so, and every `entry` of a relation or a decision. */
const entryFields = new Set(['translationOf', 'document']);
const isEntryField = (place: string): boolean => entryFields.has(place) || place.endsWith('.entry');

/** Every unit the fields of an entry name, in reading order. */
export function unitsInData(data: object): readonly DataReference[] {
  return texts(data, []).filter(({ at }) => unitFields.has(placeOf(at)));
}

/** Every other entry the fields of an entry name, in reading order. */
export function entriesInData(data: object): readonly DataReference[] {
  return texts(data, []).filter(({ at }) => isEntryField(placeOf(at)));
}

const placeOf = (at: DataReference['at']): string => at.filter((part) => typeof part === 'string').join('.');

function texts(value: unknown, at: DataReference['at']): readonly DataReference[] {
  if (typeof value === 'string') return [{ at, id: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, [...at, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, [...at, key]));
}
