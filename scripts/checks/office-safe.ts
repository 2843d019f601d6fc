import type { Trouble, UploadCheck } from './engine/check.ts';
import { judgeOpenDocument } from './uploads/office/open-document.ts';
import { judgeOpenXml } from './uploads/office/open-xml.ts';
import { isCompound, isOpenDocument, isOpenXml } from './uploads/office/package.ts';
import { DAMAGED, distinct, LOCKED } from './uploads/office/troubles.ts';
import { XmlUnsafe } from './uploads/xml.ts';
import { readZip, ZipDamaged } from './uploads/zip.ts';

/** An office file shows what it says and does nothing else: no macros, no objects, nothing fetched, no password. */
export const officeSafe: UploadCheck = {
  id: 'office-safe',
  standard: 'CWE-829',
  judges: 'upload',
  async check({ path, bytes }) {
    if (!isOpenXml(path) && !isOpenDocument(path)) return [];
    if (isCompound(bytes)) return [LOCKED];
    const { entries, trouble } = readZip(bytes);
    // An archive that must not be opened is told by `archive-safe`.
    if (trouble) return [];
    const ending = path.slice(path.lastIndexOf('.') + 1);
    const judge = isOpenXml(path) ? judgeOpenXml : judgeOpenDocument;
    return distinct(readable(judge(entries, ending)));
  },
};

function* readable(troubles: Generator<Trouble>): Generator<Trouble> {
  try {
    yield* troubles;
  } catch (error) {
    if (!(error instanceof ZipDamaged || error instanceof XmlUnsafe)) throw error;
    yield DAMAGED;
  }
}
