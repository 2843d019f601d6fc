/** Vietnamese text without tone marks, lower case, đ as d: “Điều lệ” → “dieu le”. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** An address segment or id from Vietnamese text: “Tổ chức thực hiện” → “to-chuc-thuc-hien”. May be empty. */
export function slugOf(text: string, maxLength = 80): string {
  const slug = withoutMarks(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return slug.length <= maxLength ? slug : slug.slice(0, maxLength).replace(/-[^-]*$/, '');
}
