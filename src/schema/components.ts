import { z } from 'zod';
import { UploadPath, line } from './primitives.ts';

/** An anchor's id: `dieu-12-khoan-2`. */
const AnchorId = z
  .string({ error: 'phải có' })
  .max(80, { error: 'dài quá 80 ký tự' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối đơn, ví dụ dieu-12-khoan-2',
  });

const VideoPath = UploadPath.regex(/\.mp4$/, { error: 'phải là tệp video .mp4 trong thư mục tep/' });

/**
 * The components a body may use, each with the attributes it takes (literal text only).
 * `place`: `block` stands alone between blank lines, `inline` stands in text.
 * `holds`: what may stand between its tags.
 */
export const components = {
  Figure: {
    label: 'Hình ảnh',
    place: 'block',
    holds: 'nothing',
    attributes: z.strictObject({ src: UploadPath, alt: line(250), caption: line(300).optional() }),
    example:
      '<Figure src="tep/2026/khai-giang.jpg" alt="Học sinh xếp hàng chào cờ" caption="Lễ khai giảng" />',
  },
  Attachment: {
    label: 'Tệp đính kèm',
    place: 'block',
    holds: 'nothing',
    attributes: z.strictObject({ file: UploadPath, title: line(200) }),
    example: '<Attachment file="tep/2026/ke-hoach.pdf" title="Kế hoạch năm học" />',
  },
  Video: {
    label: 'Video',
    place: 'block',
    holds: 'nothing',
    attributes: z.strictObject({ src: VideoPath, title: line(200), poster: UploadPath.optional() }),
    example: '<Video src="tep/2026/le-khai-giang.mp4" title="Lễ khai giảng" />',
  },
  Quotation: {
    label: 'Trích dẫn',
    place: 'block',
    holds: 'blocks',
    attributes: z.strictObject({ source: line(200).optional(), author: line(120).optional() }),
    example: '<Quotation source="Luật Giáo dục">',
  },
  Callout: {
    label: 'Khung lưu ý',
    place: 'block',
    holds: 'blocks',
    attributes: z.strictObject({ kind: z.enum(['luu-y', 'thong-bao']), title: line(120).optional() }),
    example: '<Callout kind="luu-y">',
  },
  Table: {
    label: 'Bảng có tên',
    place: 'block',
    holds: 'table',
    attributes: z.strictObject({ caption: line(200) }),
    example: '<Table caption="Số học sinh theo khối lớp">',
  },
  Anchor: {
    label: 'Điểm neo',
    place: 'inline',
    holds: 'nothing',
    attributes: z.strictObject({ id: AnchorId }),
    example: '<Anchor id="dieu-12-khoan-2" />',
  },
  br: {
    label: 'Xuống dòng',
    place: 'anywhere',
    holds: 'nothing',
    attributes: z.strictObject({}),
    example: '<br />',
  },
} as const satisfies Record<
  string,
  {
    label: string;
    place: 'block' | 'inline' | 'anywhere';
    holds: 'nothing' | 'blocks' | 'table';
    attributes: z.ZodType;
    example: string;
  }
>;

export type ComponentName = keyof typeof components;
export type ComponentAttributes = { [N in ComponentName]: z.output<(typeof components)[N]['attributes']> };
export const componentNames = Object.keys(components) as ComponentName[];

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}
