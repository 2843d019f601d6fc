import { type Random, seededRandom } from './random.ts';
import { objects, openers, places, purposes, subjects, syllables, verbs } from './words.ts';

/** A piece of a body, in no tool's dialect. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'callout'; readonly tone: string; readonly title: string; readonly text: string };

/** One generated article, before it is written in some tool's form. */
export interface Article {
  readonly type: 'tin-tuc' | 'van-ban';
  readonly year: number;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly section: string;
  readonly unit: string;
  /** `YYYY-MM-DDTHH:mm`. */
  readonly date: string;
  readonly author?: string;
  readonly document?: {
    readonly number: string;
    readonly kind: string;
    readonly issuer: string;
    readonly issuedAt: string;
  };
  readonly body: readonly Block[];
}

/** What the portal offers: ids of sections by the kind of entry they hold, ids of units. */
export interface Choices {
  readonly newsSections: readonly string[];
  readonly documentSections: readonly string[];
  readonly units: readonly string[];
}

const FIRST_YEAR = 2015;
export const NEWEST_YEAR = 2026;
const NEWEST_SHARE = 0.09;
const DOCUMENT_SHARE = 0.15;
const COMPONENT_SHARE = 0.3;
/** Paragraphs are added until this is passed: 525 words on average. */
const WORDS = 490;

const kinds = [
  ['quyet-dinh', 'QĐ'],
  ['ke-hoach', 'KH'],
  ['thong-bao', 'TB'],
  ['bao-cao', 'BC'],
  ['cong-van', 'CV'],
] as const;

const two = (value: number): string => String(value).padStart(2, '0');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function wordsOf(block: Block): number {
  if (block.kind === 'list') return block.items.join(' ').split(' ').length;
  if (block.kind === 'table') return block.head.length * (block.rows.length + 1);
  return block.text.split(' ').length;
}

function name(random: Random): string {
  return `${capital(random.pick(syllables))} ${capital(random.pick(syllables))}`;
}

function sentence(random: Random): string {
  const core = `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)} ${random.pick(places)}`;
  const end = random.chance(0.5)
    ? ` ${random.pick(purposes)}`
    : ` với ${random.below(900) + 5} lượt người tham gia`;
  const rare = random.chance(0.35) ? `, tiêu biểu là trường ${name(random)}` : '';
  return random.chance(0.5)
    ? `${random.pick(openers)}, ${core}${rare}${end}.`
    : `${capital(core)}${end}${rare}.`;
}

function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

function table(random: Random): Block {
  const rows = Array.from({ length: 5 }, (_, row) => [
    String(row + 1),
    `Trường ${name(random)}`,
    String(random.below(1200) + 40),
    `${random.below(60) + 40},${random.below(10)}%`,
  ]);
  return { kind: 'table', head: ['STT', 'Đơn vị', 'Số học sinh', 'Tỷ lệ'], rows };
}

function body(random: Random): readonly Block[] {
  const blocks: Block[] = [];
  const length = (): number => blocks.reduce((sum, block) => sum + wordsOf(block), 0);
  if (random.chance(COMPONENT_SHARE)) {
    blocks.push({ kind: 'callout', tone: 'luu-y', title: 'Lưu ý', text: paragraph(random, 1) });
    if (random.chance(0.5)) blocks.push(table(random));
  }
  while (length() < WORDS) {
    if (blocks.length % 4 === 3)
      blocks.push({ kind: 'heading', text: capital(`${random.pick(verbs)} ${random.pick(objects)}`) });
    blocks.push({ kind: 'paragraph', text: paragraph(random, 3) });
    if (random.chance(0.15)) {
      const items = Array.from({ length: 3 }, () => capital(`${random.pick(verbs)} ${random.pick(objects)}`));
      blocks.push({ kind: 'list', items });
    }
  }
  return blocks;
}

/** Lower-case ASCII with hyphens: `Khai giảng năm học` → `khai-giang-nam-hoc`. */
function slugOf(title: string, index: number): string {
  const ascii = title.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replaceAll(/\p{M}/gu, '');
  return `${ascii
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 90)
    .replaceAll(/^-+|-+$/g, '')}-${index + 1}`;
}

function dayOf(random: Random): { year: number; date: string } {
  const newest = random.chance(NEWEST_SHARE);
  const year = newest ? NEWEST_YEAR : FIRST_YEAR + random.below(NEWEST_YEAR - FIRST_YEAR);
  const month = random.below(newest ? 8 : 12) + 1;
  return {
    year,
    date: `${year}-${two(month)}-${two(random.below(28) + 1)}T${two(random.below(10) + 7)}:${two(random.below(60))}`,
  };
}

function article(random: Random, index: number, choices: Choices): Article {
  const { year, date } = dayOf(random);
  const isDocument = random.chance(DOCUMENT_SHARE);
  const [kind, mark] = random.pick(kinds);
  const title = capital(
    `${random.pick(verbs)} ${random.pick(objects)} ${random.pick(places)} năm ${year}, đợt ${index + 1}`,
  );
  return {
    type: isDocument ? 'van-ban' : 'tin-tuc',
    year,
    slug: slugOf(title, index),
    title,
    summary: paragraph(random, 1),
    section: random.pick(isDocument ? choices.documentSections : choices.newsSections),
    unit: random.pick(choices.units),
    date,
    ...(isDocument
      ? {
          document: {
            number: `${index + 1}/${year}/${mark}-SGDĐT`,
            kind,
            issuer: 'Sở Giáo dục và Đào tạo',
            issuedAt: date.slice(0, 10),
          },
        }
      : { author: 'Ban Biên tập' }),
    body: body(random),
  };
}

/** `count` articles, the same for the same seed; each has its own stream, so article n does not depend on `count`. */
export function* generateArticles(count: number, seed: number, choices: Choices): Generator<Article> {
  for (let index = 0; index < count; index += 1) {
    yield article(seededRandom(Math.imul(seed, 7919) + Math.imul(index + 1, 104_729)), index, choices);
  }
}
