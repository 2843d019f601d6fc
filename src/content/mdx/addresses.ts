import { UploadPath } from '#schema/primitives.ts';

/** Where a link in a body leads: an upload, a place on this site, or elsewhere. */
export type Address =
  | { readonly kind: 'upload'; readonly path: string }
  | { readonly kind: 'site'; readonly href: string }
  | { readonly kind: 'elsewhere'; readonly href: string }
  | { readonly kind: 'refused'; readonly reason: string };

const refused = (reason: string): Address => ({ kind: 'refused', reason });
const ALLOWED =
  'chỉ nhận https:, http:, mailto:, tel:, địa chỉ trong cổng bắt đầu bằng / hoặc #, và tệp trong tep/';

/** Judges an address as the parser gives it, character references decoded. */
export function judgeAddress(url: string): Address {
  // Browsers drop tabs and line breaks inside a scheme and read a backslash as a slash.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007F-\u00A0\\]/.test(url))
    return refused('địa chỉ có dấu cách, dấu \\ hoặc ký tự điều khiển');
  if (url === '') return refused('địa chỉ trống');
  if (url.startsWith('//')) return refused(ALLOWED);
  const upload = url.startsWith('/') ? url.slice(1) : url;
  if (upload.startsWith('tep/')) {
    return UploadPath.safeParse(upload).success
      ? { kind: 'upload', path: upload }
      : refused('tên tệp trong tep/ không hợp lệ');
  }
  if (url.startsWith('/') || url.startsWith('#')) return { kind: 'site', href: url };
  if (/^(?:mailto|tel):[^:]+$/i.test(url)) return { kind: 'elsewhere', href: url };
  if (/^https?:\/\//i.test(url)) {
    const parsed = URL.parse(url);
    if (!parsed) return refused('địa chỉ sai dạng');
    if (parsed.username !== '' || parsed.password !== '')
      return refused('địa chỉ có tên đăng nhập hoặc mật khẩu');
    return { kind: 'elsewhere', href: url };
  }
  return refused(ALLOWED);
}
