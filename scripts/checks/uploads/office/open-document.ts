import type { Trouble } from '../../engine/check.ts';
import type { ZipEntry } from '../zip.ts';
import { isCompound, packageOf, type Package } from './package.ts';
import { BAD_LINK, EXTERNAL, LOCAL_LINK, LOCKED, MACRO, OBJECT, OTHER_KIND } from './troubles.ts';

const types: Readonly<Record<string, string>> = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};
const MANIFEST = 'META-INF/manifest.xml';
/** Objects that are drawn from data in the file itself. */
const DRAWN = /opendocument\.(?:chart|formula|graphics)/;

/** What an .odt, .ods or .odp (ISO/IEC 26300) carries that must not be published. May throw `ZipDamaged`, `XmlUnsafe`. */
export function* judgeOpenDocument(entries: readonly ZipEntry[], ending: string): Generator<Trouble> {
  const file = packageOf(entries);
  const mark = entries.find(({ name }) => name === 'mimetype');
  if (!mark || Buffer.from(mark.read()).toString('latin1').trim() !== types[ending]) yield OTHER_KIND;
  yield* judgeManifest(file);
  for (const entry of entries) {
    if (/^(?:Basic|Scripts)\//i.test(entry.name)) yield MACRO;
    if (/(?:^|\/)(?:content|styles)\.xml$/.test(entry.name)) yield* judgeContent(file, entry.name);
    else if (!/\.(?:xml|png|jpe?g|gif|svm|rdf)$/i.test(entry.name) && isCompound(entry.read())) yield OBJECT;
  }
}

function* judgeManifest(file: Package): Generator<Trouble> {
  for (const tag of file.tags(MANIFEST)) {
    if (tag.name === 'encryption-data') yield LOCKED;
    const path = tag.attribute('full-path') ?? '';
    const type = tag.attribute('media-type') ?? '';
    if (/oleobject|ole-object/i.test(type)) yield OBJECT;
    if (/^Object[^/]*\/$/.test(path) && type !== '' && !DRAWN.test(type)) yield OBJECT;
  }
}

function* judgeContent(file: Package, name: string): Generator<Trouble> {
  for (const tag of file.tags(name)) {
    if (tag.name === 'event-listener' || tag.name === 'script') yield MACRO;
    if (/^(?:dde-source|dde-connection|dde-link)$/.test(tag.name)) yield EXTERNAL;
    if (/^(?:object-ole|applet|plugin|floating-frame)$/.test(tag.name)) yield OBJECT;
    const target = tag.attribute('href')?.trim();
    if (target !== undefined) yield* judgeTarget(tag.name, target);
  }
}

function* judgeTarget(tag: string, target: string): Generator<Trouble> {
  const isInside = !/^[a-z][a-z0-9+.-]*:|^[\\/]|^\.\./i.test(target);
  if (isInside) return;
  const isLocal = /^(?:file:\/{2,3})?[a-z]:[\\/]/i.test(target);
  if (tag !== 'a' || /^vnd\.sun\.star\.script:/i.test(target)) {
    yield tag === 'a' ? MACRO : EXTERNAL;
  } else if (isLocal) yield LOCAL_LINK;
  else if (!/^(?:https?:\/\/|mailto:|tel:|\.\.)/i.test(target)) yield BAD_LINK;
}
