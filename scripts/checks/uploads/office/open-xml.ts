import type { Trouble } from '../../engine/check.ts';
import { readZip, type ZipEntry } from '../zip.ts';
import { isCompound, packageOf, type Package } from './package.ts';
import {
  BAD_LINK,
  DAMAGED,
  EXTERNAL,
  FIELD,
  LOCAL_LINK,
  LOCKED,
  MACRO,
  OBJECT,
  OTHER_KIND,
} from './troubles.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** Type of the main part by ending (ISO/IEC 29500). */
const mainTypes: Readonly<Record<string, RegExp>> = {
  docx: /\.wordprocessingml\.document\.main\+xml$/,
  xlsx: /\.spreadsheetml\.sheet\.main\+xml$/,
  pptx: /\.presentationml\.(?:presentation|slideshow)\.main\+xml$/,
};

const MACRO_TYPE = /macroenabled|vbaproject|macrosheet|dialogsheet/i;
const MACRO_PART = /(?:^|\/)(?:vbaproject\w*\.bin|vbadata\.xml|macrosheets\/|dialogsheets\/)/i;
const OBJECT_TYPE = /activex|oleobject|webextension/i;
const OBJECT_RELATION =
  /^(?:oleObject|control|activeXControlBinary|aFChunk|webextension.*|attachedToolbars)$/i;
/** What fetches data when the file is opened, wherever it leads. */
const FETCHING_RELATION = /^(?:externalLink|connections|queryTable)$/i;
const WEB_LINK = /^(?:https?:\/\/|mailto:|tel:|#)/i;
const LOCAL_PATH = /^(?:file:\/{2,3})?[a-z]:[\\/]/i;

interface Relation {
  /** Last word of its type: `hyperlink`, `image` … */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** What a .docx, .xlsx or .pptx carries that must not be published. May throw `ZipDamaged`, `XmlUnsafe`. */
export function* judgeOpenXml(
  entries: readonly ZipEntry[],
  ending: string,
  isInner = false,
): Generator<Trouble> {
  const file = packageOf(entries);
  yield* judgeTypes(file, ending);
  const charted = new Set<string>();
  for (const { name } of entries) {
    if (MACRO_PART.test(name)) yield MACRO;
    if (!name.endsWith('.rels')) continue;
    for (const relation of relationsIn(file, name)) {
      const trouble = judgeRelation(relation);
      if (trouble) yield trouble;
      else if (/^package$/i.test(relation.type)) {
        // A chart keeps its figures as a workbook; any other package is a file hidden in a file.
        if (/(?:^|\/)charts\/_rels\//.test(name)) charted.add(fileName(relation.target));
        else yield OBJECT;
      }
    }
  }
  for (const entry of entries) yield* judgePart(entry, charted, isInner);
  yield* judgeFields(file);
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function* judgeTypes(file: Package, ending: string): Generator<Trouble> {
  let isNamed = false;
  let isThere = false;
  for (const tag of file.tags(CONTENT_TYPES)) {
    isThere = true;
    const type = tag.attribute('ContentType') ?? '';
    if (MACRO_TYPE.test(type)) yield MACRO;
    if (OBJECT_TYPE.test(type)) yield OBJECT;
    isNamed ||= mainTypes[ending]?.test(type) ?? false;
  }
  if (!isThere) yield DAMAGED;
  else if (!isNamed) yield OTHER_KIND;
}

function* relationsIn(file: Package, name: string): Generator<Relation> {
  for (const tag of file.tags(name)) {
    if (tag.name !== 'Relationship') continue;
    yield {
      type: fileName(tag.attribute('Type') ?? ''),
      target: (tag.attribute('Target') ?? '').trim(),
      isExternal: tag.attribute('TargetMode')?.toLowerCase() === 'external',
    };
  }
}

function judgeRelation({ type, target, isExternal }: Relation): Trouble | undefined {
  if (/vbaproject|macrosheet/i.test(type)) return MACRO;
  if (OBJECT_RELATION.test(type)) return OBJECT;
  if (FETCHING_RELATION.test(type)) return EXTERNAL;
  if (!isExternal) return undefined;
  const isLocal = LOCAL_PATH.test(target);
  if (/^hyperlink$/i.test(type)) {
    if (isLocal) return LOCAL_LINK;
    return WEB_LINK.test(target) || !/^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(target) ? undefined : BAD_LINK;
  }
  // A template on the author's own disk is not there on a reader's: nothing is fetched.
  return /^attachedTemplate$/i.test(type) && isLocal ? LOCAL_LINK : EXTERNAL;
}

function* judgePart(entry: ZipEntry, charted: ReadonlySet<string>, isInner: boolean): Generator<Trouble> {
  if (/(?:^|\/)activeX\//i.test(entry.name)) yield OBJECT;
  const isEmbedded = /(?:^|\/)embeddings\//i.test(entry.name);
  if (!isEmbedded) {
    if (/\.bin$/i.test(entry.name) && isCompound(entry.read())) yield OBJECT;
    return;
  }
  const name = fileName(entry.name);
  if (isInner || !charted.has(name) || !name.endsWith('.xlsx')) {
    yield OBJECT;
    return;
  }
  const bytes = entry.read();
  if (isCompound(bytes)) {
    yield LOCKED;
    return;
  }
  const inner = readZip(bytes);
  if (inner.trouble) yield inner.trouble;
  else yield* judgeOpenXml(inner.entries, 'xlsx', true);
}

/** Fields of Word that start a program; their words may be spread over many runs. */
function* judgeFields(file: Package): Generator<Trouble> {
  for (const { name } of file.entries) {
    if (!/^word\/[^/]+\.xml$/.test(name)) continue;
    let inside = false;
    let words = '';
    for (const piece of file.pieces(name)) {
      if (piece.kind === 'open' && piece.name === 'fldSimple') words += ` ${piece.attribute('instr') ?? ''} `;
      if (piece.kind === 'open' && piece.name === 'fldChar') words += ' ';
      if (piece.kind !== 'text')
        inside = piece.kind === 'open' && piece.name === 'instrText' && !piece.isEmpty;
      else if (inside) words += piece.text;
    }
    if (/\b(?:DDE|DDEAUTO|INCLUDETEXT)\b/i.test(words)) yield FIELD;
  }
}
