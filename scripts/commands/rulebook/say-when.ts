/** Keys of a condition as they stand in a sentence. */
const names: Readonly<Record<string, string>> = {
  type: 'loại',
  change: 'việc',
  published: 'đã đăng',
  section: 'chuyên mục',
  unit: 'đơn vị',
  unitKind: 'loại đơn vị',
  language: 'ngôn ngữ',
  genre: 'thể loại',
  subject: 'đối tượng',
  sensitivity: 'mức nhạy cảm',
  position: 'bày tỏ quan điểm',
  documentKind: 'loại văn bản',
  origin: 'nguồn văn bản',
  field: 'lĩnh vực',
  foreignElement: 'có yếu tố nước ngoài',
  reportPeriod: 'kỳ báo cáo',
  validity: 'hiệu lực',
  has: 'đã ghi mốc',
  dates: 'mốc thời gian',
};

function sayOne(key: string, value: unknown): string {
  if (key === 'anyOf' && Array.isArray(value)) {
    return `một trong: ${value.map((one: object) => `(${sayWhen(one)})`).join(', ')}`;
  }
  if (key === 'not' && typeof value === 'object' && value !== null) return `trừ (${sayWhen(value)})`;
  const name = names[key] ?? key;
  if (typeof value === 'boolean') return value ? name : `không ${name}`;
  if (Array.isArray(value)) return `${name} ${value.join(', ')}`;
  return `${name} ${JSON.stringify(value)}`;
}

/** A condition in words: “loại tin-tuc; đã ghi mốc eventEnd”; the empty one is “mọi trường hợp”. */
export function sayWhen(when: object): string {
  const said = Object.entries(when)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => sayOne(key, value));
  return said.length === 0 ? 'mọi trường hợp' : said.join('; ');
}
