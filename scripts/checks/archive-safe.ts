import type { CheckContext, Trouble, UploadCheck, UploadSubject } from './engine/check.ts';
import { startsAs, uploadKind } from './engine/upload-kinds.ts';
import { imageValid } from './image-valid.ts';
import { officeSafe } from './office-safe.ts';
import { pdfSafe } from './pdf-safe.ts';
import { uploadKindCheck } from './upload-kind.ts';
import { uploadWhole } from './upload-whole.ts';
import { isOpenDocument, isOpenXml } from './uploads/office/package.ts';
import { readZip, ZipDamaged, type ZipEntry } from './uploads/zip.ts';

/** More files than a person looks through before publishing. */
const MAX_FILES = 200;
const inner: readonly UploadCheck[] = [uploadKindCheck, uploadWhole, imageValid, officeSafe, pdfSafe];

/** An archive, and an office file as the archive it is, opens in bounded time and holds nothing but what may be uploaded. */
export const archiveSafe: UploadCheck = {
  id: 'archive-safe',
  standard: 'CWE-434',
  judges: 'upload',
  async check(subject, context) {
    const { path, bytes } = subject;
    const isOffice = isOpenXml(path) || isOpenDocument(path);
    const kind = uploadKind(path);
    if (!kind || !(isOffice || path.endsWith('.zip')) || !startsAs(kind, bytes)) return [];
    const { entries, trouble } = readZip(bytes);
    if (trouble) return [trouble];
    return isOffice ? entries.flatMap(judgePart) : judgeFiles(entries, subject, context);
  },
};

/** First bytes of what an office file has no reason to hold: programs and archives. */
const foreign = [
  'MZ',
  '\u007FELF',
  '#!',
  'Rar!',
  '7z\u00BC\u00AF',
  '\u001F\u008B',
  'MSCF',
  '\u00FD7zXZ',
] as const;

function judgePart({ name, read }: ZipEntry): Trouble[] {
  const head = contentOf({ read });
  if (!head) return [DAMAGED];
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1');
  // A workbook behind a chart is an archive in an archive: `office-safe` judges it.
  const isNested = start.startsWith('PK\u0003\u0004') && !/(?:^|\/)embeddings\//i.test(name);
  return isNested || foreign.some((first) => start.startsWith(first)) ? [hidden(name)] : [];
}

async function judgeFiles(
  entries: readonly ZipEntry[],
  { tools, path }: UploadSubject,
  context: CheckContext,
): Promise<readonly Trouble[]> {
  if (entries.length > MAX_FILES) {
    return [
      {
        standard: 'CWE-409',
        message: `Tệp nén có ${entries.length} tệp, quá ${MAX_FILES} tệp.`,
        hint: 'Chia thành nhiều tệp nén nhỏ hơn.',
      },
    ];
  }
  const troubles: Trouble[] = [];
  for (const entry of entries) {
    const bytes = contentOf(entry);
    if (!bytes) troubles.push(inside(entry.name, DAMAGED));
    else if (entry.name.endsWith('.zip')) troubles.push(inside(entry.name, NESTED));
    else {
      const name = `${path}/${entry.name.toLowerCase()}`;
      const subject = { path: name, bytes, tools, texts: () => tools.readTexts(name, bytes) };
      for (const check of inner) {
        const found = await check.check(subject, context);
        troubles.push(...found.map((one) => inside(entry.name, { standard: check.standard, ...one })));
      }
    }
  }
  return troubles;
}

/** Undefined when its packed bytes are not what the archive says of them. */
function contentOf({ read }: Pick<ZipEntry, 'read'>): Uint8Array | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZipDamaged) return undefined;
    throw error;
  }
}

const inside = (name: string, { message, ...trouble }: Trouble): Trouble => ({
  ...trouble,
  message: `Trong tệp nén, “${name}”: ${message}`,
});

const DAMAGED: Trouble = {
  message: 'Phần bên trong bị hỏng, không giải nén được.',
  hint: 'Tạo lại tệp rồi tải lên.',
};
const NESTED: Trouble = {
  message: 'Không nhận tệp nén trong tệp nén.',
  hint: 'Giải nén ra rồi nén lại một lần.',
};
const hidden = (name: string): Trouble => ({
  classes: ['malware'],
  message: `Tệp Office giấu một chương trình hoặc tệp nén bên trong: “${name}”.`,
  hint: 'Mở tệp bằng phần mềm Office, lưu thành tệp mới rồi tải lên.',
});
