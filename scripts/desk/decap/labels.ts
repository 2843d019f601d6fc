import { labelOf } from '#schema/labels.ts';
import { hints, type Hint } from './hints.ts';

/** What an editor reads at a field. */
export interface FieldText extends Hint {
  readonly label: string;
}

/** What stands at the attributes of a component: `<component>:<attribute>`. */
const attributes: Readonly<Record<string, FieldText>> = {
  'Figure:src': { label: 'Ảnh', hint: 'Ảnh JPG, PNG hoặc WebP.' },
  'Figure:alt': { label: 'Mô tả ảnh', hint: 'Tả ảnh cho người không nhìn thấy ảnh.' },
  'Figure:caption': { label: 'Chú thích ảnh' },
  'Attachment:file': { label: 'Tệp' },
  'Attachment:title': { label: 'Tên tệp' },
  'Video:src': { label: 'Tệp video', hint: 'Tệp .mp4.' },
  'Video:title': { label: 'Tên video' },
  'Video:poster': { label: 'Ảnh bìa' },
  'Quotation:author': { label: 'Tác giả' },
  'Quotation:source': { label: 'Nguồn trích' },
  'Callout:kind': { label: 'Loại khung' },
  'Callout:title': { label: 'Tiêu đề khung' },
};

/**
 * The text of a field: its label is the schema's, so that a message of the server names it as the form does.
 * Undefined when there is no label for it (a test proves that there is).
 */
export function textOf(type: string, path: string): FieldText | undefined {
  const attribute = attributes[`${type}:${path}`];
  if (attribute) return attribute;
  const label = path === 'body' ? 'Nội dung' : labelOf(path.split('.'), type);
  return label === undefined ? undefined : { label, ...(hints[`${type}:${path}`] ?? hints[path]) };
}

/** Place of a field in the form: before the kind's own fields, among them, or after. */
export function placeInForm(path: string): number {
  const first = before.indexOf(path);
  if (first !== -1) return first;
  const last = after.indexOf(path);
  return last === -1 ? before.length : before.length + 1 + last;
}

/** A kind's own fields stand between these, in the order of its schema. */
const before = ['title', 'number', 'kind', 'section', 'unit', 'date'];
const after = [
  'summary',
  'image',
  'body',
  'attachments',
  'relations',
  'author',
  'source',
  'field',
  'foreignElement',
  'changedAt',
  'language',
  'translationOf',
  'order',
  'isRegulation',
  'mended',
  'illustrative',
];
