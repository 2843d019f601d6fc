import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
export const PlainDate = z.iso.date({ error: 'phải là ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2026-03-05' });
export type PlainDate = z.output<typeof PlainDate>;

/** A wall-clock minute in Asia/Ho_Chi_Minh without offset, `YYYY-MM-DDTHH:mm`: what Decap's datetime field writes. */
export const LocalDateTime = z.iso.datetime({
  local: true,
  error: 'phải là ngày giờ dạng NĂM-THÁNG-NGÀYTgiờ:phút, ví dụ 2026-03-05T08:30',
});
export type LocalDateTime = z.output<typeof LocalDateTime>;

/** An exact moment with its offset, `2026-03-05T08:30:00+07:00`: what Git, the ledger and the policy use. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.output<typeof Instant>;

/** An ASCII identifier or address segment: lower-case letters, digits, single hyphens. */
export const Slug = z
  .string()
  .max(120, { error: 'dài quá 120 ký tự' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối đơn, ví dụ khai-giang-nam-hoc',
  });
export type Slug = z.output<typeof Slug>;

/** One line of text in Unicode NFC, trimmed, not empty, at most `max` characters. */
export function line(max: number) {
  return z
    .string({ error: 'phải có' })
    .trim()
    .min(1, { error: 'không được để trống' })
    .max(max, { error: `dài quá ${max} ký tự` })
    .regex(/^[^\r\n]*$/, { error: 'phải nằm trên một dòng' })
    .transform((text) => text.normalize('NFC'));
}

/** Path of an upload inside the portal's folder: `tep/2026/anh-khai-giang.jpg`. */
export const UploadPath = z
  .string()
  .regex(/^tep\/(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9._-]*\.[a-z0-9]+$/, {
    error: 'phải là đường dẫn tệp trong thư mục tep/, ví dụ tep/2026/anh-khai-giang.jpg',
  });
export type UploadPath = z.output<typeof UploadPath>;

/** Text that may run over several lines, in Unicode NFC, trimmed, not empty, at most `max` characters. */
export function paragraphs(max: number) {
  return z
    .string({ error: 'phải có' })
    .trim()
    .min(1, { error: 'không được để trống' })
    .max(max, { error: `dài quá ${max} ký tự` })
    .transform((text) => text.normalize('NFC'));
}

/** Id of another entry of the portal: `van-ban/2026/ke-hoach-nam-hoc`, `thu-tuc/cap-ban-sao-van-bang`. */
export const EntryRef = z
  .string()
  .max(160, { error: 'dài quá 160 ký tự' })
  .regex(/^[a-z-]+\/(?:\d{4}\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'phải là địa chỉ của một mục trên cổng, ví dụ van-ban/2026/ke-hoach-nam-hoc',
  });
export type EntryRef = z.output<typeof EntryRef>;

/** An address on the web. */
export const WebAddress = z.url({
  protocol: /^https?$/,
  error: 'phải là địa chỉ bắt đầu bằng https:// hoặc http://',
});

/** An office's e-mail address. */
export const EmailAddress = z.email({ error: 'phải là địa chỉ thư điện tử' });
