import { sayDay } from '#policy/time.ts';
import { lower } from '#policy/words.ts';
import { contentTypes } from '#schema/content-types.ts';
import { optionTexts } from '#schema/option-labels.ts';
import { startFacts } from '#schema/rulebook/facts.ts';

/** Keys of a condition as they stand in a sentence; an empty name: the values speak for themselves. */
const names: Readonly<Record<string, string>> = {
  type: '',
  change: 'việc',
  published: 'đang đăng',
  section: 'chuyên mục',
  unit: 'đơn vị',
  unitKind: 'đơn vị loại',
  language: '',
  genre: 'thể loại',
  subject: '',
  sensitivity: 'mức',
  position: 'bày tỏ quan điểm',
  documentKind: 'loại văn bản',
  origin: '',
  field: 'lĩnh vực',
  foreignElement: 'có yếu tố nước ngoài',
  reportPeriod: '',
  validity: '',
  outdated: 'đã lạc hậu',
  has: 'đã biết lúc',
};

type Words = Readonly<Record<string, string>>;

/** Words of a key's values where they are not plain names. */
const values: Readonly<Record<string, Words>> = {
  type: Object.fromEntries(Object.entries(contentTypes).map(([id, { labelOne }]) => [id, labelOne])),
  change: { add: 'đăng mới', edit: 'sửa', remove: 'gỡ bỏ' },
  validity: {
    'chua-co': 'chưa có hiệu lực',
    'con-hieu-luc': 'còn hiệu lực',
    'het-mot-phan': 'hết hiệu lực một phần',
    'het-toan-bo': 'hết hiệu lực toàn bộ',
  },
  reportPeriod: optionTexts['period'] ?? {},
  subject: optionTexts['subjects'] ?? {},
  has: startFacts,
  ...optionTexts,
};

function sayList(key: string, list: readonly unknown[]): string {
  const words = values[key] ?? {};
  return list
    .map(String)
    .map((value) => lower(words[value] ?? value))
    .join(', ');
}

interface Span {
  readonly from?: string;
  readonly before?: string;
}

const day = (text: string): string => sayDay(Temporal.PlainDate.from(text));

function saySpans(spans: Readonly<Record<string, Span>>): string {
  return Object.entries(spans)
    .map(([fact, { from, before }]) => {
      const span = [from && `từ ngày ${day(from)}`, before && `trước ngày ${day(before)}`].filter(Boolean);
      return `${(startFacts as Words)[fact] ?? fact} ${span.join(', ')}`;
    })
    .join('; ');
}

function sayOne(key: string, value: unknown): string {
  if (key === 'anyOf' && Array.isArray(value)) {
    return `một trong: ${value.map((one: object) => `(${sayWhen(one)})`).join(', ')}`;
  }
  if (key === 'not' && typeof value === 'object' && value !== null) return `trừ (${sayWhen(value)})`;
  // A parsed condition: the key tells the shape.
  if (key === 'dates') return saySpans(value as Readonly<Record<string, Span>>);
  const name = names[key] ?? key;
  if (typeof value === 'boolean') return value ? name : `không ${name}`;
  const said = Array.isArray(value) ? sayList(key, value) : String(value);
  return name === '' ? said : `${name} ${said}`;
}

/** A condition of a rulebook in words: “tin, bài; thể loại tin”; the empty one is “mọi trường hợp”. */
export function sayWhen(when: object): string {
  const said = Object.entries(when)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => sayOne(key, value));
  return said.length === 0 ? 'mọi trường hợp' : said.join('; ');
}
