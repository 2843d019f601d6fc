import { packageOf, type Package } from './package.ts';
import type { ZipEntry } from '../zip.ts';

/** What an office file keeps beside what its pages show. */
export type Trace = 'author' | 'changes' | 'comments' | 'hidden' | 'notes';

const AUTHORS = new Set(['creator', 'lastModifiedBy', 'initial-creator']);
const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'tracked-changes']);
const COMMENTS = new Set(['comment', 'annotation', 'cm', 'threadedComment']);

/** Which traces there are; none of their words are given. May throw `ZipDamaged`, `XmlUnsafe`. */
export function* tracesOf(entries: readonly ZipEntry[]): Generator<Trace> {
  const file = packageOf(entries);
  for (const { name } of entries) {
    if (name === 'docProps/core.xml' || name === 'meta.xml') yield* authorIn(file, name);
    else if (/^(?:word|ppt|xl)\/(?:comments|threadedComments)/i.test(name)) {
      yield* tagged(file, name, COMMENTS, 'comments');
    } else if (name.startsWith('ppt/notesSlides/')) yield 'notes';
    else if (/^(?:word\/document|content)\.xml$/.test(name)) {
      yield* tagged(file, name, CHANGES, 'changes');
      yield* tagged(file, name, COMMENTS, 'comments');
    }
    if (/^(?:word\/document|xl\/workbook|ppt\/slides\/slide\d+)\.xml$/.test(name))
      yield* hiddenIn(file, name);
  }
}

function* authorIn(file: Package, name: string): Generator<Trace> {
  let inside = false;
  for (const piece of file.pieces(name)) {
    if (piece.kind === 'text' && inside && piece.text.trim() !== '') yield 'author';
    if (piece.kind !== 'text') inside = piece.kind === 'open' && AUTHORS.has(piece.name);
  }
}

function* tagged(file: Package, name: string, tags: ReadonlySet<string>, trace: Trace): Generator<Trace> {
  for (const tag of file.tags(name)) if (tags.has(tag.name)) yield trace;
}

/** Words marked as hidden, sheets put out of sight, slides that are not shown. */
function* hiddenIn(file: Package, name: string): Generator<Trace> {
  for (const tag of file.tags(name)) {
    const isOff = /^(?:0|false|off)$/.test(tag.attribute('val') ?? '');
    if (tag.name === 'vanish' && !isOff) yield 'hidden';
    if (tag.name === 'sheet' && /hidden/i.test(tag.attribute('state') ?? '')) yield 'hidden';
    if (tag.name === 'sld' && /^(?:0|false)$/.test(tag.attribute('show') ?? '')) yield 'hidden';
  }
}
