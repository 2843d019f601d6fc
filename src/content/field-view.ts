import { contentTypes } from '#schema/content-types.ts';
import type { ContentType, EntryData } from '#schema/content-types.ts';
import { entryFields } from '#schema/entry.ts';
import { labelOf } from '#schema/labels.ts';
import { optionLabel } from '#schema/option-labels.ts';
import { UploadPath } from '#schema/primitives.ts';

/** A value as a page shows it; the page writes days, units and addresses in its own way. */
export type Piece =
  | { readonly kind: 'text' | 'paragraphs'; readonly text: string }
  | { readonly kind: 'yes' }
  /** `YYYY-MM-DD`, or with its minute. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'span'; readonly from?: string; readonly to?: string }
  | { readonly kind: 'web' | 'mail' | 'phone'; readonly address: string }
  | { readonly kind: 'unit' | 'entry'; readonly id: string }
  | { readonly kind: 'file' | 'picture'; readonly path: string; readonly note?: string }
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'list'; readonly items: readonly Piece[] }
  | { readonly kind: 'group'; readonly fields: readonly FieldView[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly (Piece | undefined)[])[];
    };

interface Decision {
  readonly number?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly title?: string;
  readonly entry?: string;
}

/** One field of an entry with its Vietnamese label. */
export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly piece: Piece;
}

type Values = Readonly<Record<string, unknown>>;

const decisions = new Set([
  'announcedBy',
  'legalBases',
  'bases',
  'investmentDecision',
  'tenderPlanDecision',
  'appointedBy',
]);
const spans = new Set(['duration', 'conducted', 'event']);
/** Parts of a thing that is shown as a file alone. */
const fileParts = new Set(['file', 'title', 'part']);
const units = new Set(['answeringUnits', 'handlingUnits', 'steps.unit', 'about']);
const entries = new Set(['document', 'translationOf']);
const long = new Set(['question', 'content', 'method', 'analysis', 'transcript', 'comments.text']);
/** For the desk and the rulebook, not for readers; and what the page shows in a place of its own. */
const unshown = new Set([
  ...Object.keys(entryFields),
  'order',
  'consent',
  'generalInterest',
  'qualityMarked',
  'asker',
  'petitioner',
]);
const shownOfAll = ['field', 'foreignElement', 'changedAt'];

/**
 * An entry's own fields in the order of its kind's schema, then what any kind may tell, each with its label: one view
 * for every kind. Fields left empty, and switches that are off, are left out.
 */
export function fieldViewsOf<T extends ContentType>(type: T, data: EntryData[T]): readonly FieldView[] {
  const own = Object.keys(contentTypes[type].schema.shape).filter((name) => !unshown.has(name));
  const values = data as Values;
  return [...own, ...shownOfAll].flatMap((name) => {
    const piece = pieceOf(type, name, values[name]);
    return piece ? [{ name, label: labelOf([name], type) ?? name, piece }] : [];
  });
}

function pieceOf(type: string, path: string, value: unknown): Piece | undefined {
  if (value === undefined || value === null || value === false || value === '') return undefined;
  if (value === true) return { kind: 'yes' };
  if (typeof value === 'string') return textPiece(type, path, value);
  if (typeof value === 'number') return { kind: 'text', text: String(value) };
  if (Array.isArray(value)) return value.length === 0 ? undefined : listPiece(type, path, value);
  return objectPiece(type, path, value as Values);
}

const DAY = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function textPiece(type: string, path: string, text: string): Piece {
  const option = optionLabel(type, path, text);
  if (option !== undefined) return { kind: 'text', text: option };
  if (units.has(path)) return { kind: 'unit', id: text };
  if (entries.has(path)) return { kind: 'entry', id: text };
  if (long.has(path) || text.includes('\n')) return { kind: 'paragraphs', text };
  if (path === 'phone' || path.endsWith('.phone')) return { kind: 'phone', address: text };
  if (DAY.test(text)) return { kind: 'day', day: text };
  if (text.startsWith('tep/') && UploadPath.safeParse(text).success) {
    return { kind: path === 'poster' ? 'picture' : 'file', path: text };
  }
  if (/^https?:\/\//.test(text)) return { kind: 'web', address: text };
  return MAIL.test(text) ? { kind: 'mail', address: text } : { kind: 'text', text };
}

/** Whether a value needs the page's width under a heading of its own, rather than a cell of the facts table. */
export function isWide(piece: Piece): boolean {
  if (piece.kind === 'list') return piece.items.some(({ kind }) => kind !== 'unit');
  return piece.kind === 'table' || piece.kind === 'paragraphs' || piece.kind === 'picture';
}

/** Rows of things alike as a table; files, pictures, decisions and plain words as a list. */
function listPiece(type: string, path: string, items: readonly unknown[]): Piece {
  const rows = items.filter((item): item is Values => typeof item === 'object' && item !== null);
  const plain = rows.length === 0 || decisions.has(path) || rows.some((row) => 'file' in row || 'src' in row);
  if (plain) {
    return { kind: 'list', items: items.flatMap((item) => pieceOf(type, path, item) ?? []) };
  }
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    kind: 'table',
    columns: columns.map((name) => labelOf([...path.split('.'), name], type) ?? name),
    rows: rows.map((row) => columns.map((name) => pieceOf(type, `${path}.${name}`, row[name]))),
  };
}

function objectPiece(type: string, path: string, value: Values): Piece {
  if (decisions.has(path)) return { kind: 'decision', decision: value as Decision };
  if (spans.has(path)) {
    const [from, to] = [value['from'] ?? value['start'], value['to'] ?? value['end']];
    // What happens at one moment has an end alone.
    if (path === 'event' && from === undefined && typeof to === 'string') return { kind: 'day', day: to };
    return {
      kind: 'span',
      ...(typeof from === 'string' && { from }),
      ...(typeof to === 'string' && { to }),
    };
  }
  if (typeof value['src'] === 'string') return { kind: 'picture', path: value['src'] };
  if (typeof value['file'] === 'string' && Object.keys(value).every((key) => fileParts.has(key))) {
    const note = typeof value['part'] === 'string' && optionLabel(type, `${path}.part`, value['part']);
    return { kind: 'file', path: value['file'], ...(note && { note }) };
  }
  const fields = Object.entries(value).flatMap(([name, inner]): FieldView[] => {
    const piece = pieceOf(type, `${path}.${name}`, inner);
    return piece ? [{ name, label: labelOf([...path.split('.'), name], type) ?? name, piece }] : [];
  });
  return { kind: 'group', fields };
}
