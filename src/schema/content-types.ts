import type { z } from 'zod';
import { Document } from './document.ts';
import { News } from './news.ts';
import { Page } from './page.ts';

/**
 * Every kind of entry: the one definition from which the store, Decap's forms, the checks and the addresses derive.
 * `folder` is both the folder under `content/<portal>/` and the first part of the public address.
 */
export const contentTypes = {
  'tin-tuc': { label: 'Tin, bài', labelOne: 'tin, bài', schema: News, byYear: true },
  'van-ban': { label: 'Văn bản', labelOne: 'văn bản', schema: Document, byYear: true },
  'gioi-thieu': { label: 'Trang giới thiệu', labelOne: 'trang giới thiệu', schema: Page, byYear: false },
} as const satisfies Record<string, { label: string; labelOne: string; schema: z.ZodType; byYear: boolean }>;

export type ContentType = keyof typeof contentTypes;
export type EntryData = { [T in ContentType]: z.output<(typeof contentTypes)[T]['schema']> };
export const contentTypeIds = Object.keys(contentTypes) as ContentType[];

/** `tin-tuc/2026/khai-giang`, `gioi-thieu/lien-he`: the address of an entry inside its portal. */
export type EntryId = string;

const ENTRY_PATH = /^(?<type>[a-z-]+)\/(?:(?<year>\d{4})\/)?(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

/** Reads `tin-tuc/2026/khai-giang.mdx` (relative to the portal's folder); undefined when it is no entry's path. */
export function parseEntryPath(
  path: string,
): { type: ContentType; id: EntryId; year?: number; slug: string } | undefined {
  const groups = ENTRY_PATH.exec(path)?.groups;
  if (!groups?.['slug'] || !groups['type'] || !Object.hasOwn(contentTypes, groups['type'])) return undefined;
  const type = groups['type'] as ContentType;
  if (contentTypes[type].byYear !== (groups['year'] !== undefined)) return undefined;
  return {
    type,
    id: path.slice(0, -'.mdx'.length),
    slug: groups['slug'],
    ...(groups['year'] && { year: Number(groups['year']) }),
  };
}
