import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentTypes } from './content-types.ts';
import { labelOf } from './labels.ts';
import { readBy } from './messages.ts';

const messageOf = (schema: z.ZodType, value: unknown): string[] =>
  readBy(z.strictObject({ field: schema }), { field: value }).problems.map(({ reason }) => reason);

describe('Vietnamese messages', () => {
  it('exist for every kind of issue zod reports', () => {
    expect(messageOf(z.string(), undefined)).toEqual(['phải có']);
    expect(messageOf(z.string(), 4)).toEqual(['phải là chữ, đang là số']);
    expect(messageOf(z.int(), 'a')).toEqual(['phải là số, đang là chữ']);
    expect(messageOf(z.int(), 1.5)).toEqual(['phải là số nguyên, đang là số']);
    expect(messageOf(z.array(z.string()), {})).toEqual(['phải là danh sách, đang là nhóm trường']);
    expect(messageOf(z.object({}), null)).toEqual(['phải là nhóm trường, đang là giá trị trống']);
    expect(messageOf(z.boolean(), 'có')).toEqual(['phải là true hoặc false, đang là chữ']);
    expect(messageOf(z.string().max(2), 'abc')).toEqual(['nhiều nhất 2 ký tự']);
    expect(messageOf(z.string().min(2), 'a')).toEqual(['ít nhất 2 ký tự']);
    expect(messageOf(z.array(z.string()).max(1), ['a', 'b'])).toEqual(['nhiều nhất 1 phần tử']);
    expect(messageOf(z.array(z.string()).nonempty(), [])).toEqual(['ít nhất 1 phần tử']);
    expect(messageOf(z.int().min(0), -1)).toEqual(['phải không dưới 0']);
    expect(messageOf(z.int().max(5), 6)).toEqual(['phải không quá 5']);
    expect(messageOf(z.number().positive(), 0)).toEqual(['phải lớn hơn 0']);
    expect(messageOf(z.number().lt(5), 5)).toEqual(['phải nhỏ hơn 5']);
    expect(messageOf(z.number().multipleOf(2), 3)).toEqual(['phải chia hết cho 2']);
    expect(messageOf(z.email(), 'a')).toEqual(['phải là địa chỉ thư điện tử']);
    expect(messageOf(z.string().regex(/b/), 'a')).toEqual(['sai định dạng']);
    expect(messageOf(z.enum(['a', 'b']), 'c')).toEqual(['phải là một trong: “a”, “b”; đang là “c”']);
    expect(messageOf(z.literal('a'), undefined)).toEqual(['phải có']);
    expect(messageOf(z.union([z.string(), z.int()]), null)).toEqual(['không khớp dạng nào được phép']);
    expect(messageOf(z.record(z.string().regex(/b/), z.int()), { a: 1 })).toEqual(['có tên trường sai']);
    expect(
      messageOf(
        z.string().refine(() => false),
        'a',
      ),
    ).toEqual(['không hợp lệ']);
  });

  it('name a Vietnamese label for every field of every content type', () => {
    const unnamed = Object.values(contentTypes).flatMap(({ schema }) =>
      Object.keys(schema.shape).filter((field) => labelOf([field]) === undefined),
    );
    expect(unnamed).toEqual([]);
  });
});
