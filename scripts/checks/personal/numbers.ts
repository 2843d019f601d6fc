import { before, digitsOf, maskNumber } from './personal.ts';
import type { Reading, Told } from './personal.ts';

const TWELVE = /(?<![\d/])(?<!\d[ .-])\d(?:[ .-]?\d){11}(?![\d/])(?![ .-]\d)/g;
const NINE = /(?<![\d/])(?<!\d[ .-])\d(?:[ .-]?\d){8}(?![\d/])(?![ .-]\d)/g;
/** Province, century and sex, year of birth, six digits. */
const CITIZEN = /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}$/;
const IDENTITY =
  /(?:cccd|cmnd|căn cước|định danh cá nhân|số định danh|chứng minh (?:nhân dân|thư)|giấy tờ tùy thân|hộ chiếu)[^\n]{0,40}$/u;
const OTHER_NUMBER = /(?:tài khoản|stk|mã hồ sơ|mã số thuế|mst|mã vạch|isbn|số hiệu|mã đơn vị)[^\n]{0,20}$/u;
const LIST = 3;

/** Numbers of citizens: twelve digits with words that say so, or several in form; old ones of nine digits with such words. */
export function identityNumbers(reading: Reading): readonly Told[] {
  const told: Told[] = [];
  const unnamed: Told[] = [];
  for (const { 0: found, index } of reading.text.matchAll(TWELVE)) {
    const digits = digitsOf(found);
    const context = before(reading, index, 60);
    const one = number('số định danh cá nhân (căn cước)', index, found, digits, 'refuse');
    if (IDENTITY.test(context) && !isPlaceholder(digits)) told.push(one);
    else if (CITIZEN.test(digits) && !OTHER_NUMBER.test(context)) unnamed.push(one);
  }
  for (const { 0: found, index } of reading.text.matchAll(NINE)) {
    const digits = digitsOf(found);
    if (IDENTITY.test(before(reading, index, 60)) && !isPlaceholder(digits)) {
      told.push(number('số chứng minh nhân dân', index, found, digits, 'refuse'));
    }
  }
  return unnamed.length >= LIST || told.length > 0 ? [...told, ...unnamed] : told;
}

const MOBILE = /(?<![\d/])(?<!\d[ .-])(?:\+ ?84|0)[ .-]?[35789](?:[ .-]?\d){8}(?![\d/])(?![ .-]\d)/g;
const OFFICE =
  /(?:đường dây nóng|hotline|tổng đài|trực ban|liên hệ|đầu mối|văn phòng|phòng|ban|trung tâm|sở|trường|văn thư|tổ kỹ thuật|hỗ trợ|tiếp nhận)(?!\p{L})[^\n]{0,80}$/u;
const PRIVATE_LIFE =
  /(?:phụ huynh|học sinh|bố|mẹ|cha|gia đình|số điện thoại riêng|cá nhân|em|cháu)(?!\p{L})[^\n]{0,40}$/u;

/** Mobile numbers that no office has made known. Landlines are offices'. */
export function mobileNumbers(reading: Reading): readonly Told[] {
  const told: Told[] = [];
  for (const { 0: found, index } of reading.text.matchAll(MOBILE)) {
    const digits = digitsOf(found).replace(/^84/, '0');
    const context = before(reading, index, 100);
    if (isPlaceholder(digits) || reading.official.has(digits)) continue;
    if (OFFICE.test(context) && !PRIVATE_LIFE.test(context)) continue;
    told.push(number('số điện thoại di động', index, found, digits, 'escalate'));
  }
  return told;
}

const ACCOUNT =
  /(?<!\p{L})(?:số tài khoản|stk|số tk|tài khoản (?:ngân hàng|số|cá nhân))[^\n\d]{0,40}(\d(?:[ .-]?\d){7,15})(?!\d)/gu;
const PUBLIC_MONEY = /kho bạc|ngân sách|quỹ|trường|sở|trung tâm|ủy ban|công ty|ban quản lý|học phí|lệ phí/u;

/** Bank accounts that are no office's. */
export function bankAccounts(reading: Reading): readonly Told[] {
  const told: Told[] = [];
  for (const { 0: found, 1: account = '', index } of reading.text.matchAll(ACCOUNT)) {
    const end = index + found.length;
    if (PUBLIC_MONEY.test(before(reading, index, 80) + reading.text.slice(end, end + 80))) continue;
    told.push(number('số tài khoản ngân hàng', end - account.length, account, digitsOf(account), 'escalate'));
  }
  return told;
}

/** Examples in forms: one digit over and over, or running up. */
const isPlaceholder = (digits: string): boolean =>
  /^(\d)\1+$/.test(digits) || /0{6}/.test(digits) || '01234567890123'.includes(digits);

const number = (
  kind: string,
  start: number,
  found: string,
  digits: string,
  severity: Told['severity'],
): Told => ({ start, end: start + found.length, kind, masked: maskNumber(digits), severity });
