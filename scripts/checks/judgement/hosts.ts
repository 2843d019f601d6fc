import type { Trouble } from '../engine/check.ts';
import { hostLists } from './lists.ts';

type Verdict = Pick<Trouble, 'severity' | 'classes' | 'message' | 'hint'>;

const isUnder = (host: string, name: string): boolean => host === name || host.endsWith(`.${name}`);

/** What is wrong with where an address leads; undefined when nothing is, or when it stays on the site. */
export function judgeHost(url: string): Verdict | undefined {
  const address = /^https?:\/\//iu.test(url) ? URL.parse(url) : undefined;
  if (!address) return undefined;
  const { hostname, pathname, username, password } = address;
  // A dot at the end names the same host.
  const host = hostname.replace(/^www\./, '').replace(/\.$/, '');
  if (username !== '' || password !== '') {
    return {
      severity: 'refuse',
      classes: ['banned-link'],
      message: 'Đường dẫn có tên đăng nhập hoặc mật khẩu.',
      hint: 'Bỏ phần đứng trước dấu @; đổi mật khẩu ấy nếu là mật khẩu thật.',
    };
  }
  const lists = hostLists();
  const up = (reason: string, classes: Verdict['classes'], hint: string): Verdict => ({
    severity: 'escalate',
    ...(classes && { classes }),
    message: `Đường dẫn tới “${host}” ${reason}.`,
    hint,
  });
  if (lists.shorteners.some((name) => isUnder(host, name))) {
    return up(
      'là địa chỉ rút gọn, che mất nơi đến',
      ['banned-link'],
      'Thay bằng địa chỉ đầy đủ của trang cần dẫn.',
    );
  }
  if (/^(?:\d{1,3}\.){3}\d{1,3}$|^\[/.test(host)) {
    return up(
      'dùng địa chỉ số, không có tên miền',
      ['banned-link'],
      'Thay bằng địa chỉ có tên miền của cơ quan.',
    );
  }
  if (lists.blocked.some((name) => host.includes(name))) {
    return up(
      'có tên giống trang cờ bạc, khiêu dâm',
      ['banned-link'],
      'Bỏ đường dẫn, trừ khi người duyệt xác nhận là trang hợp pháp.',
    );
  }
  const near = lookAlikeOf(host);
  if (near !== undefined) {
    return up(
      `viết na ná “${near}”`,
      ['false-identity'],
      'Kiểm tra lại địa chỉ; dẫn đúng địa chỉ chính thức của cơ quan.',
    );
  }
  if (lists.programs.some((ending) => pathname.toLowerCase().endsWith(`.${ending}`))) {
    return up(
      'tải về một chương trình',
      ['malware'],
      'Dẫn tới trang giới thiệu chính thức, hoặc tải tệp tài liệu lên cổng.',
    );
  }
  return undefined;
}

/** The official name a host passes for without being it or under it. */
function lookAlikeOf(host: string): string | undefined {
  const { reserved, official } = hostLists();
  if ([...reserved, ...official].some((name) => isUnder(host, name))) return undefined;
  const plain = plainOf(host);
  const disguised = reserved.find((name) => {
    const dashed = name.replace('.', '-');
    return (
      plain.includes(`.${name}.`) ||
      plain.includes(`-${name}.`) ||
      plain.startsWith(`${name}.`) ||
      new RegExp(`(?:^|[.-])${dashed}(?:[.-]|$)`).test(plain) ||
      isUnder(plain, name)
    );
  });
  if (disguised !== undefined) return disguised;
  if (host.includes('xn--')) return 'một tên miền chữ Latin';
  return official.find((name) => isUnder(plain, name) || isOneOff(plain, name));
}

/** Digits that pass for letters as those letters. */
const plainOf = (host: string): string =>
  host
    .replaceAll(/[0135]/g, (digit) => ({ 0: 'o', 1: 'l', 3: 'e', 5: 's' })[digit] ?? digit)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');

/** Whether one letter more, less or other makes the one name the other. Short names are too easily near. */
function isOneOff(host: string, name: string): boolean {
  if (name.length < 10 || Math.abs(host.length - name.length) > 1) return false;
  let head = 0;
  while (head < host.length && host[head] === name[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(host.length, name.length) - head && host.at(-1 - tail) === name.at(-1 - tail))
    tail += 1;
  return Math.max(host.length, name.length) - head - tail <= 1;
}
