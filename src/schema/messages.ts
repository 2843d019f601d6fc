import type { z } from 'zod';
import { closest } from './closest.ts';
import { labelOf } from './labels.ts';

type RawIssue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm trường',
  record: 'nhóm trường',
  date: 'ngày',
  null: 'để trống (null)',
};
const kindOf = (value: unknown): string => {
  if (value === null) return 'giá trị trống';
  if (Array.isArray(value)) return 'danh sách';
  return kinds[typeof value] ?? typeof value;
};
const quoted = (values: readonly unknown[]): string => values.map((value) => `“${String(value)}”`).join(', ');

/** What a bound is counted in, by the kind of value. */
function measure(origin: string, amount: number | bigint): string {
  if (origin === 'string') return `${amount} ký tự`;
  if (origin === 'array' || origin === 'set') return `${amount} phần tử`;
  return String(amount);
}

/** Vietnamese text for every zod issue code; the sentence's subject (the field) is added by `describe`. */
function vietnamese(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'phải có';
      return `phải là ${kinds[issue.expected] ?? issue.expected}, đang là ${kindOf(issue.input)}`;
    case 'too_big':
      if (issue.origin === 'string' || issue.origin === 'array')
        return `nhiều nhất ${measure(issue.origin, issue.maximum)}`;
      return `phải ${issue.inclusive ? 'không quá' : 'nhỏ hơn'} ${measure(issue.origin, issue.maximum)}`;
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array')
        return `ít nhất ${measure(issue.origin, issue.minimum)}`;
      return `phải ${issue.inclusive ? 'không dưới' : 'lớn hơn'} ${measure(issue.origin, issue.minimum)}`;
    case 'invalid_format':
      return issue.format === 'email' ? 'phải là địa chỉ thư điện tử' : 'sai định dạng';
    case 'not_multiple_of':
      return `phải chia hết cho ${issue.divisor}`;
    case 'invalid_value':
      if (issue.input === undefined) return 'phải có';
      return `phải là một trong: ${quoted(issue.values)}; đang là “${String(issue.input)}”`;
    case 'unrecognized_keys':
      return `không có trường ${quoted(issue.keys)}`;
    case 'invalid_union':
      return 'không khớp dạng nào được phép';
    case 'invalid_key':
      return 'có tên trường sai';
    case 'invalid_element':
      return 'có phần tử sai';
    case 'custom':
      return 'không hợp lệ';
  }
}

/** One thing wrong with parsed data: where in it, and the whole Vietnamese sentence. */
export interface DataProblem {
  readonly path: readonly PropertyKey[];
  /** For an unknown key: the key itself, which `path` does not hold. */
  readonly key?: string;
  readonly message: string;
  /** The message without its subject: “phải có”. */
  readonly reason: string;
  readonly hint?: string;
}

/** “Tiêu đề” (title); the bare path where no label is known. */
function nameOf(path: readonly PropertyKey[], type: string | undefined): string {
  const dotted = path.map((part) => (typeof part === 'number' ? String(part + 1) : String(part))).join('.');
  const label = labelOf(path, type);
  return label === undefined ? `“${dotted}”` : `“${label}” (${dotted})`;
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodType, type?: string): DataProblem[] {
  if (issue.code !== 'unrecognized_keys') {
    const subject = issue.path.length > 0 ? `${nameOf(issue.path, type)} ` : 'Nội dung ';
    return [{ path: issue.path, message: `${subject}${issue.message}.`, reason: issue.message }];
  }
  const known = keysAt(schema, issue.path);
  const inside = issue.path.length > 0 ? ` trong ${nameOf(issue.path, type)}` : '';
  return issue.keys.map((key) => {
    const near = closest(key, known);
    const hint = near === undefined ? `Các trường được dùng: ${known.join(', ')}.` : `Có phải là “${near}”?`;
    const message = `Không có trường “${key}”${inside}.`;
    return { path: issue.path, key, message, reason: 'không được dùng', ...(known.length > 0 && { hint }) };
  });
}

/** The keys an object schema knows at a path; empty where the path leads to no object. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: z.core.$ZodType | undefined = schema;
  for (const part of path) at = inner(bare(at), part);
  const shape = shapeOf(bare(at));
  return shape ? Object.keys(shape) : [];
}

const inner = (schema: z.core.$ZodType | undefined, part: PropertyKey): z.core.$ZodType | undefined =>
  typeof part === 'number'
    ? (schema as z.ZodArray | undefined)?._zod.def.element
    : shapeOf(schema)?.[String(part)];

const shapeOf = (schema: z.core.$ZodType | undefined): Record<string, z.core.$ZodType> | undefined =>
  (schema as z.ZodObject | undefined)?._zod.def.shape;

/** Takes optional, nullable, default and pipe wrappers off. */
function bare(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let at = schema;
  for (;;) {
    const def = at?._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType } | undefined;
    const next = def?.innerType ?? def?.in;
    if (!next) return at;
    at = next;
  }
}

/**
 * Reads data by a schema: the value, or every problem at once in Vietnamese. `type` is the kind of entry, where it has
 * its own words for fields.
 */
export function readBy<S extends z.ZodType>(
  schema: S,
  data: unknown,
  type?: string,
):
  | { readonly value: z.output<S>; readonly problems: readonly [] }
  | { readonly value?: never; readonly problems: readonly DataProblem[] } {
  const result = schema.safeParse(data, { error: vietnamese });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => describe(issue, schema, type)) };
}
