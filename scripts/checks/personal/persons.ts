import { before } from './personal.ts';
import type { Reading, Told } from './personal.ts';

const EMAIL =
  /(?<![\w.+-])([\w.+-]{1,64})@(?:gmail|yahoo|ymail|hotmail|outlook|live|icloud|proton|protonmail|zoho)\.(?:com|vn|me|com\.vn)(?![\w-])/g;
const OFFICE_MAIL =
  /(?:hộp thư|liên hệ|góp ý|gửi về|gửi đến|đường dây nóng|văn phòng|ban biên tập|phòng|trường|trung tâm)(?!\p{L})[^\n]{0,80}$/u;

/** Addresses with services for private persons that no office has made known. */
export function privateAddresses(reading: Reading): readonly Told[] {
  const told: Told[] = [];
  for (const { 0: found, 1: name = '', index } of reading.text.matchAll(EMAIL)) {
    if (reading.official.has(found) || OFFICE_MAIL.test(before(reading, index, 100))) continue;
    const masked = `${name.slice(0, 2)}***${found.slice(name.length)}`;
    told.push({
      start: index,
      end: index + found.length,
      kind: 'địa chỉ thư điện tử riêng',
      masked,
      severity: 'escalate',
    });
  }
  return told;
}

const BIRTH =
  /(?<!\p{L})(?:sinh ngày|ngày sinh|ngày, tháng, năm sinh|sn)[ :]{1,3}(\d{1,2}[/.-]\d{1,2}[/.-]((?:19|20)\d\d))(?!\d)/gu;
const ROW_BIRTH = /\| ?(\d{1,2}[/.-]\d{1,2}[/.-]((?:19|20)\d\d)) ?\|/g;
const NAME = /\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4}/u;
/** Before this year the person belongs to history. */
const HISTORY = 1930;
const ROWS = 3;

/** Days of birth beside a name: one told in words, or a column of a list. */
export function birthDays(reading: Reading): readonly Told[] {
  const told: Told[] = [];
  for (const { 0: found, 1: day = '', 2: year = '', index } of reading.text.matchAll(BIRTH)) {
    if (Number(year) >= HISTORY && hasName(reading, index))
      told.push(birth(index + found.length - day.length, day, year));
  }
  const rows: Told[] = [];
  for (const { 0: found, 1: day = '', 2: year = '', index } of reading.text.matchAll(ROW_BIRTH)) {
    const at = index + found.indexOf(day);
    if (Number(year) >= HISTORY && hasName(reading, index)) rows.push(birth(at, day, year));
  }
  const isList =
    rows.length >= ROWS && /(?:ngày|năm)[ ,a-zà-ỹđ]{0,12} sinh|học sinh|thí sinh/u.test(reading.text);
  return isList ? [...told, ...rows] : told;
}

const birth = (start: number, day: string, year: string): Told => ({
  start,
  end: start + day.length,
  kind: 'ngày sinh kèm họ tên',
  masked: `**/**/${year}`,
  severity: 'escalate',
});

const hasName = (reading: Reading, index: number): boolean =>
  NAME.test(reading.original(Math.max(0, index - 60), index));

const HOME =
  /(?<!\p{L})(?:địa chỉ (?:nhà|nhà riêng|thường trú)|hộ khẩu thường trú|nơi thường trú|thường trú tại|chỗ ở hiện (?:nay|tại)|nơi ở hiện (?:nay|tại)|trú tại|ngụ tại)[ :]{0,3}(?:tại |ở )?((?:số nhà|số|tổ|thôn|xóm|ngõ|ngách|ấp|khu phố|căn hộ)? ?\d+[a-d]?(?:[/-]\d+)*(?:,| đường| ngõ| phố| tổ| khu| thôn)[^\n.;|]{0,60})/gu;

/** Where a person lives, to the house. */
export function homes(reading: Reading): readonly Told[] {
  return [...reading.text.matchAll(HOME)].map(({ 0: found, 1: place = '', index }) => ({
    start: index + found.length - place.length,
    end: index + found.length,
    kind: 'địa chỉ nhà riêng',
    severity: 'escalate' as const,
  }));
}

const HEALTH =
  /(?<!\p{L})(?:dương tính với|nhiễm hiv|mắc (?:bệnh|hội chứng|chứng)|bị (?:ung thư|trầm cảm|tâm thần|động kinh|tự kỷ)|điều trị (?:ung thư|tâm thần|hiv)|bệnh án|chẩn đoán (?:mắc|bị))(?!\p{L})/gu;
const PERSON =
  /(?:[Ee]m|[Cc]háu|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Bb]ệnh nhân|[Hh]ọc sinh|[Cc]ô|[Tt]hầy)\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*)+/u;

/** The health of a person named beside it. */
export function health(reading: Reading): readonly Told[] {
  return [...reading.text.matchAll(HEALTH)]
    .filter(({ index }) => PERSON.test(reading.original(Math.max(0, index - 80), index)))
    .map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      kind: 'tình trạng sức khỏe kèm họ tên',
      severity: 'escalate' as const,
    }));
}
