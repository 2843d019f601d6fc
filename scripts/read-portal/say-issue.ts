import type { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  object: 'một nhóm trường',
  array: 'một danh sách',
};

/** Words the schemas write themselves are Vietnamese; zod's own are not. */
const OWN_WORDS = /^(?:Invalid|Too|Unrecognized|Expected|Required)/;

function detail(issue: z.core.$ZodIssue): string {
  if (!OWN_WORDS.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'phải có' : `phải là ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `phải là một trong: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'array'
        ? 'phải có ít nhất một mục'
        : `phải từ ${String(issue.minimum)} trở lên`;
    case 'too_big':
      return `không được quá ${String(issue.maximum)}`;
    case 'invalid_format':
      return issue.format === 'email' ? 'phải là địa chỉ thư điện tử' : 'sai dạng';
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
    default:
      return 'không hợp lệ';
  }
}

/** One problem as a Vietnamese sentence: which field, and what it must be. */
export function sayIssue(issue: z.core.$ZodIssue): string {
  const field = issue.path.map(String).join('.');
  return field === '' ? `Nội dung tệp ${detail(issue)}.` : `Trường “${field}” ${detail(issue)}.`;
}
