import type { Trouble, UploadCheck } from './engine/check.ts';
import { startsAs, uploadKind } from './engine/upload-kinds.ts';
import { objectsNumbered, readPdfText, type PdfText } from './uploads/pdf-scan.ts';

/** A PDF shows its pages and does nothing else: no script, no action of its own, no file inside, no password. */
export const pdfSafe: UploadCheck = {
  id: 'pdf-safe',
  standard: 'ISO 19005-1:2005',
  judges: 'upload',
  async check({ path, bytes }) {
    const kind = uploadKind(path);
    if (!path.endsWith('.pdf') || !kind || !startsAs(kind, bytes)) return [];
    const file = readPdfText(bytes);
    const found = new Set<Trouble>();
    if (!file.isRead) found.add(UNREAD);
    for (const { text } of file.parts) {
      for (const trouble of troublesIn(text)) found.add(trouble);
    }
    if (actsByItself(file)) found.add(ACTION);
    return [...found];
  },
};

const SCRIPT: Trouble = {
  classes: ['malware'],
  message: 'PDF chứa mã chương trình (JavaScript).',
  hint: 'In lại ra PDF mới (In → Lưu dưới dạng PDF) rồi tải lên.',
};
const ACTION: Trouble = {
  classes: ['malware'],
  message: 'PDF tự thực hiện một việc khi mở: chạy chương trình, mở địa chỉ hoặc gửi dữ liệu.',
  hint: 'In lại ra PDF mới (In → Lưu dưới dạng PDF) rồi tải lên.',
};
const ATTACHED: Trouble = {
  classes: ['malware'],
  message: 'PDF đính kèm tệp khác hoặc nội dung đa phương tiện bên trong.',
  hint: 'In lại ra PDF mới; tệp đính kèm thì tải lên riêng.',
};
const FORM: Trouble = {
  classes: ['malware'],
  message: 'PDF dùng biểu mẫu XFA, có thể chạy mã và nhiều phần mềm không mở được.',
  hint: 'Xuất lại thành PDF thường (In → Lưu dưới dạng PDF).',
};
const LOCKED: Trouble = {
  message: 'PDF được mã hóa hoặc đặt mật khẩu (kể cả chỉ cấm in, cấm chép) nên không kiểm tra được.',
  hint: 'Xuất lại PDF, không đặt mật khẩu và không hạn chế quyền.',
};
const UNREAD: Trouble = {
  message: 'PDF đóng gói khác thường hoặc quá lớn khi giải nén nên không kiểm tra được.',
  hint: 'In lại ra PDF mới (In → Lưu dưới dạng PDF) rồi tải lên.',
};

const names: Readonly<Record<string, Trouble>> = {
  JavaScript: SCRIPT,
  Launch: ACTION,
  SubmitForm: ACTION,
  ImportData: ACTION,
  GoToE: ACTION,
  Rendition: ACTION,
  EmbeddedFile: ATTACHED,
  EmbeddedFiles: ATTACHED,
  RichMedia: ATTACHED,
  XFA: FORM,
};
/** Two letters alone (`/JS`) are too short to tell from chance; whatever runs a script also names it in full. */
const NAME = /\/([A-Za-z]{3,20})(?![A-Za-z0-9_-])/g;
/** Space and remarks between words. */
const SPACE = String.raw`(?:[\s\0]|%[^\r\n]{0,200}[\r\n]){0,50}`;
const REFERENCE = String.raw`(\d{1,10})\s{1,20}\d{1,5}\s{1,20}R`;
const ENCRYPTED = new RegExp(`/Encrypt${SPACE}(?:${REFERENCE}|<<)`);
const OPENING = new RegExp(`/OpenAction(?![A-Za-z])${SPACE}`, 'g');
const MOVING = new RegExp(`/AA(?![A-Za-z])${SPACE}(?=${REFERENCE}|<<)`, 'g');
const FIRST_REFERENCE = new RegExp(`^${REFERENCE}`);

function* troublesIn(text: string): Generator<Trouble> {
  for (const [, name = ''] of text.matchAll(NAME)) {
    const trouble = Object.hasOwn(names, name) ? names[name] : undefined;
    if (trouble) yield trouble;
  }
  if (ENCRYPTED.test(text)) yield LOCKED;
}

const LONGEST_ACTION = 1000;

/** Whether opening the document, or moving about in it, does more than go to a page. */
function actsByItself(file: PdfText): boolean {
  return file.parts.some(({ text }) =>
    [OPENING, MOVING].some((pattern) =>
      text.matchAll(pattern).some(({ 0: found, index }) => {
        const value = text.slice(index + found.length, index + found.length + LONGEST_ACTION);
        if (value.startsWith('null')) return false;
        const number = FIRST_REFERENCE.exec(value)?.[1];
        if (number === undefined) return !isHarmless(value.slice(0, value.indexOf('>>') + 2) || value);
        const objects = [...objectsNumbered(file, number)];
        return objects.length === 0 || !objects.every(isHarmless);
      }),
    ),
  );
}

/** Going to a page is all a document may do when opened; the place may stand bare, as a list. */
const isHarmless = (action: string): boolean =>
  !action.includes('/Next') &&
  (/^(?:[^<]{0,40}obj)?\s{0,20}\[/.test(action) || /\/S\s{0,20}\/(?:GoTo|Named)(?![A-Za-z])/.test(action));
