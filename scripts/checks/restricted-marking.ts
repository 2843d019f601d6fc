import type { CheckContext, TextCheck, TextSubject, Trouble } from './engine/check.ts';
import { inBrackets, isBare, phrasesOf } from './text/marking.ts';
import type { Phrase } from './text/marking.ts';
import { skeletonFor } from './text/skeleton.ts';

const MATTER = String.raw`(?:tài liệu|văn bản|bản tin|tin|bài|báo cáo|dự thảo|thông cáo)(?: này)?`;
const INTERNAL = new RegExp(
  String.raw`(?<!\p{L})(?:${MATTER} )?(?:chỉ )?(?:dùng |để )?(?:được )?lưu hành nội bộ(?!\p{L})`,
  'gu',
);
const UNRELEASED = new RegExp(
  String.raw`(?<!\p{L})(?:${MATTER} )?(?:chưa|không|cấm)(?: được)?(?: phép)? (?:phổ biến|công bố|công khai)(?: rộng rãi| công khai| ra ngoài)?(?!\p{L})`,
  'gu',
);
const DAY = String.raw`ngày (\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})`;
const EMBARGO = new RegExp(
  String.raw`(?<!\p{L})(?:${MATTER} )?(?:cấm|không|chỉ|được phép|embargo)(?: được)?(?: phép)?(?: (?:đăng tải|đăng|phát hành|công bố|phổ biến|đưa tin|phát sóng))? (?:trước|sau|từ)(?: thời điểm| lúc)?(?: \d{1,2} ?(?:giờ|h|:) ?(?:\d{1,2})?(?: phút)?)?,? ${DAY}`,
  'gu',
);
const ABOUT_ITSELF = /^(?:tài liệu|văn bản|bản tin|tin|bài|báo cáo|dự thảo|thông cáo) này /u;
const HINT = 'Chỉ gửi đăng khi người có thẩm quyền cho phổ biến; khi đó bỏ dòng này.';

/** Words that say a text itself is for a narrow circle, not yet released, or not before a day. The words in prose are none. */
export const restrictedMarking: TextCheck = {
  id: 'restricted-marking',
  standard: 'Luật Tiếp cận thông tin',
  judges: 'text',
  check: (subject, context) => [
    ...markings(subject, INTERNAL, 'Văn bản ghi “lưu hành nội bộ”.'),
    ...markings(subject, UNRELEASED, 'Văn bản ghi là chưa hoặc không được phổ biến.'),
    ...embargoes(subject, context),
  ],
};

function markings(subject: TextSubject, pattern: RegExp, message: string): Trouble[] {
  return [...phrasesOf(subject, pattern)]
    .filter(isOfItself)
    .map((phrase) => troubleAt(subject, phrase, message, HINT));
}

/** A day not yet come; without a day to compare, every such line. */
function embargoes(subject: TextSubject, { today }: CheckContext): Trouble[] {
  const troubles: Trouble[] = [];
  for (const phrase of phrasesOf(subject, EMBARGO)) {
    const day = dayIn(phrase.words);
    if (!isOfItself(phrase) || day === undefined || (today !== undefined && day.iso <= today)) continue;
    troubles.push(
      troubleAt(
        subject,
        phrase,
        `Văn bản ghi chưa được đăng trước ngày ${day.shown}.`,
        `Gửi đăng từ ngày ${day.shown}; khi đó bỏ dòng này.`,
      ),
    );
  }
  return troubles;
}

function dayIn(words: string): { readonly iso: string; readonly shown: string } | undefined {
  const [, day = '', month = '', year = ''] = new RegExp(DAY).exec(words) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year === '' ? undefined : { iso, shown: `${day}/${month}/${year}` };
}

/** A block of its own, in brackets at its head or foot, in capitals, or said of “tài liệu này”. */
function isOfItself(phrase: Phrase): boolean {
  const { before, after, isCapital, inCapitals, words } = phrase;
  if (/["“]$/u.test(before)) return false;
  if (isBare(before) && isBare(after)) return true;
  return inBrackets(phrase) || ABOUT_ITSELF.test(words) || (isCapital && !inCapitals);
}

function troubleAt(subject: TextSubject, { start, end }: Phrase, message: string, hint: string): Trouble {
  return { place: skeletonFor(subject).place(start, end), message, hint, classes: ['not-public'] };
}
