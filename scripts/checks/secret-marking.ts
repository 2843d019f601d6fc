import type { TextCheck, Trouble } from './engine/check.ts';
import { inBrackets, isBare, phrasesOf } from './text/marking.ts';
import type { Phrase } from './text/marking.ts';
import { skeletonFor } from './text/skeleton.ts';

const LEVEL = /(?<![a-z])(?:tuyet ?mat|toi ?mat|mat)(?![a-z])/g;
const LEVELS: ReadonlyMap<string, string> = new Map([
  ['tuyệtmật', 'TUYỆT MẬT'],
  ['tốimật', 'TỐI MẬT'],
  ['mật', 'MẬT'],
  // Stamps lose their marks in a machine's reading.
  ['tuyetmat', 'TUYỆT MẬT'],
  ['toimat', 'TỐI MẬT'],
]);
const LABEL = /độ (?:bảo )?mật ?(?:[:|=–-]|là) ?\P{L}*$/u;
const NAMED =
  /(?<!\p{L})(?:dấu|chữ|mức|mức độ|cấp độ|cấp|loại|từ|cụm từ|độ|độ mật|phim|mang tên|tựa đề)\P{L}*$/u;
const ANOTHER_AFTER = /^\P{L}{0,4}(?:(?:và|hoặc|hay)\P{L}{0,3})?(?:tuyệt ?|tối ?)?mật(?!\p{L})/u;
const ANOTHER_BEFORE = /(?<!\p{L})(?:tuyệt|tối) ?mật\P{L}{0,4}(?:(?:và|hoặc|hay)\P{L}{0,3})?$/u;
const COMPOUND_BEFORE =
  /(?<!\p{L})(?:bí|bảo|cơ|độ|thân|giải|túi|sỏi|ống|đường|gan|rỉ|tắc|trăng|ngọt|nghiêm|trật|chuyên)\P{L}?$/u;
const COMPOUND_AFTER =
  /^\P{L}?(?:khẩu|mã|độ|thiết|ong|vụ|danh|thư|ước|nghị|hoa|thám|báo|truyền|tông|lệnh)(?!\p{L})/u;
const HEADING_BEFORE = /^\P{L}*(?:tài liệu|văn bản|hồ sơ|công văn|báo cáo)\P{L}*$/u;
const NUMBER_AFTER = /^\P{L}*số\P{L}{0,3}[:\d]/u;
const NATION = /cộng h(?:òa|oà) xã hội chủ nghĩa/;
const HINT =
  'Không đưa tài liệu bí mật nhà nước lên cổng. Gỡ nội dung này ngay và báo người có trách nhiệm bảo vệ bí mật nhà nước của đơn vị.';

/** A level of secrecy as a marking: on its own line, after “Độ mật:”, in a document's head. The words in prose are none. */
export const secretMarking: TextCheck = {
  id: 'secret-marking',
  standard: 'Luật Bảo vệ bí mật nhà nước',
  judges: 'text',
  check(subject) {
    const troubles: Trouble[] = [];
    for (const phrase of phrasesOf(subject, LEVEL, 'unmarked')) {
      const level = LEVELS.get(phrase.words.replace(' ', ''));
      const severity = level === undefined ? undefined : severityOf(phrase, level, subject.read === 'ocr');
      if (level === undefined || severity === undefined) continue;
      const isRefused = severity === 'refuse';
      troubles.push({
        place: skeletonFor(subject).place(phrase.start, phrase.end),
        severity,
        message: isRefused ? `Có dấu chỉ độ mật “${level}”.` : `Có chữ “${level}” viết như dấu chỉ độ mật.`,
        hint: isRefused
          ? HINT
          : `Nếu là tài liệu bí mật nhà nước thì gỡ ngay; nếu chỉ nhắc đến thì viết thường hoặc đặt trong ngoặc kép.`,
        classes: ['state-secret'],
      });
    }
    return troubles;
  },
};

function severityOf(phrase: Phrase, level: string, isOcr: boolean): 'refuse' | 'escalate' | undefined {
  const { before, after, isCapital, inCapitals, words } = phrase;
  const isHighest = level !== 'MẬT';
  if (ANOTHER_AFTER.test(after) || ANOTHER_BEFORE.test(before)) return undefined;
  if (LABEL.test(before)) return 'refuse';
  const ownBlock = (isBare(before) || HEADING_BEFORE.test(before)) && isBare(after);
  if (ownBlock && !isQuoted(phrase)) {
    if (isCapital || (isOcr && isHighest)) return 'refuse';
    return isHighest && isBare(before) ? 'escalate' : undefined;
  }
  const hasMarks = words !== 'toi mat' && words !== 'tuyet mat';
  if (!isCapital || !hasMarks || NAMED.test(before) || isQuoted(phrase)) return undefined;
  if (!isHighest && (COMPOUND_BEFORE.test(before) || COMPOUND_AFTER.test(after))) return undefined;
  if (inBrackets(phrase) || NUMBER_AFTER.test(after) || NATION.test(before) || NATION.test(after))
    return 'refuse';
  return inCapitals && !isHighest ? undefined : 'escalate';
}

const isQuoted = ({ before, after }: Phrase): boolean => /["“'‘«]$/u.test(before) && /^["”'’»]/u.test(after);
