import type { UploadText } from '../tools.ts';
import type { XmlPiece } from '../xml.ts';
import { readZip } from '../zip.ts';
import { packageOf, type Package } from './package.ts';

/** Where an office file keeps its text, and what the place is called. */
const places: readonly (readonly [name: RegExp, part: (number: string) => string | undefined])[] = [
  [/^word\/document\.xml$/, () => undefined],
  [/^word\/header\d*\.xml$/, () => 'đầu trang'],
  [/^word\/footer\d*\.xml$/, () => 'chân trang'],
  [/^word\/(?:footnotes|endnotes)\.xml$/, () => 'chú thích'],
  [/^word\/comments\.xml$/, () => 'nhận xét'],
  [/^xl\/sharedStrings\.xml$/, () => 'các ô chữ'],
  [/^xl\/worksheets\/sheet(\d+)\.xml$/, (number) => `bảng tính ${number}`],
  [/^xl\/comments\d*\.xml$/, () => 'nhận xét'],
  [/^ppt\/slides\/slide(\d+)\.xml$/, (number) => `trang chiếu ${number}`],
  [/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/, (number) => `ghi chú của trang chiếu ${number}`],
  [/^content\.xml$/, () => undefined],
  [/^styles\.xml$/, () => 'đầu và chân trang'],
];

/** Elements whose text is read by people; in OpenDocument paragraphs hold it bare. */
const LETTERS = new Set(['t', 'delText', 'v', 'p', 'h', 'span', 'a']);
const BREAKS = new Set(['p', 'h', 'si', 'row', 'br', 'is', 'comment']);
const GAPS = new Set(['tab', 'c', 's', 'table-cell']);

/** All text of an office file, deleted and noted text too. None for an archive not to be opened; may throw `ZipDamaged`, `XmlUnsafe`. */
export function officeTexts(bytes: Uint8Array): readonly UploadText[] {
  const file = packageOf(readZip(bytes).entries);
  return file.entries.flatMap(({ name }) => {
    for (const [pattern, partOf] of places) {
      const match = pattern.exec(name);
      if (!match) continue;
      const part = partOf(match[1] ?? '');
      const text = textOf(file, name);
      return text === '' ? [] : [{ ...(part !== undefined && { part }), text, read: 'written' as const }];
    }
    return [];
  });
}

function textOf(file: Package, name: string): string {
  const open: string[] = [];
  const text: string[] = [];
  for (const piece of file.pieces(name)) {
    if (piece.kind === 'text') {
      if (LETTERS.has(open.at(-1) ?? '')) text.push(piece.text);
      continue;
    }
    if (piece.kind === 'close') open.pop();
    else if (!piece.isEmpty) open.push(piece.name);
    text.push(spaceFor(piece));
  }
  return text
    .join('')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

/** A paragraph ends a line, a cell or a tab sets a space. */
function spaceFor(piece: Exclude<XmlPiece, { kind: 'text' }>): string {
  const ends = piece.kind === 'close' || piece.isEmpty;
  if (!ends) return '';
  if (BREAKS.has(piece.name)) return '\n';
  return GAPS.has(piece.name) ? ' ' : '';
}
