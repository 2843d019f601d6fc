import type { z } from 'zod';
import { Announcement } from './announcement.ts';
import { Disclosure } from './disclosure.ts';
import { Document } from './document.ts';
import { Draft } from './draft.ts';
import { Hotline } from './hotline.ts';
import { Leader } from './leader.ts';
import { LeadersCalendar } from './leaders-calendar.ts';
import { Media } from './media.ts';
import { News } from './news.ts';
import { Page } from './page.ts';
import { Petition } from './petition.ts';
import { Procedure } from './procedure.ts';
import { Project } from './project.ts';
import { Question } from './question.ts';
import { Reception } from './reception.ts';
import { Report } from './report.ts';
import { Research } from './research.ts';
import { Resource } from './resource.ts';
import { Spokesperson } from './spokesperson.ts';
import { Statistics } from './statistics.ts';
import { UnitProfile } from './unit-profile.ts';

interface Definition {
  /** Name of the kind, and of one of it in running text. */
  readonly label: string;
  readonly labelOne: string;
  readonly schema: z.ZodType;
  /** Dated entries stand under their year; the others are standing pages. */
  readonly byYear: boolean;
}

/**
 * Every kind of entry: the one definition from which the store, Decap's forms, the checks and the addresses derive.
 * A front-matter field named like a fact (`issuedAt`, `genre`, `reportPeriod`) is that fact (`src/policy/change-facts.ts`).
 * `folder` is both the folder under `content/<portal>/` and the first part of the public address.
 */
export const contentTypes = {
  'tin-tuc': {
    label: 'Tin, bài',
    labelOne: 'tin, bài',
    schema: News,
    byYear: true,
  },
  'van-ban': {
    label: 'Văn bản',
    labelOne: 'văn bản',
    schema: Document,
    byYear: true,
  },
  'gioi-thieu': {
    label: 'Trang giới thiệu',
    labelOne: 'trang giới thiệu',
    schema: Page,
    byYear: false,
  },
  'du-thao': {
    label: 'Lấy ý kiến dự thảo',
    labelOne: 'dự thảo lấy ý kiến',
    schema: Draft,
    byYear: true,
  },
  'hoi-dap': {
    label: 'Hỏi đáp',
    labelOne: 'câu hỏi',
    schema: Question,
    byYear: true,
  },
  'kien-nghi': {
    label: 'Phản ánh, kiến nghị',
    labelOne: 'phản ánh, kiến nghị',
    schema: Petition,
    byYear: true,
  },
  'thu-tuc': {
    label: 'Thủ tục hành chính',
    labelOne: 'thủ tục hành chính',
    schema: Procedure,
    byYear: false,
  },
  'du-an': {
    label: 'Chương trình, dự án, đấu thầu',
    labelOne: 'chương trình, dự án',
    schema: Project,
    byYear: true,
  },
  'thong-ke': {
    label: 'Thống kê',
    labelOne: 'số liệu thống kê',
    schema: Statistics,
    byYear: true,
  },
  'nghien-cuu': {
    label: 'Nghiên cứu khoa học',
    labelOne: 'công trình nghiên cứu',
    schema: Research,
    byYear: true,
  },
  'bao-cao': {
    label: 'Báo cáo định kỳ',
    labelOne: 'báo cáo',
    schema: Report,
    byYear: true,
  },
  'lich-cong-tac': {
    label: 'Lịch công tác',
    labelOne: 'lịch công tác',
    schema: LeadersCalendar,
    byYear: true,
  },
  'lich-tiep-cong-dan': {
    label: 'Lịch tiếp công dân',
    labelOne: 'lịch tiếp công dân',
    schema: Reception,
    byYear: false,
  },
  'cong-khai': {
    label: 'Công khai',
    labelOne: 'nội dung công khai',
    schema: Disclosure,
    byYear: true,
  },
  'lanh-dao': {
    label: 'Lãnh đạo',
    labelOne: 'lãnh đạo',
    schema: Leader,
    byYear: false,
  },
  'nguoi-phat-ngon': {
    label: 'Người phát ngôn',
    labelOne: 'người phát ngôn',
    schema: Spokesperson,
    byYear: false,
  },
  'duong-day-nong': {
    label: 'Đường dây nóng',
    labelOne: 'đường dây nóng',
    schema: Hotline,
    byYear: false,
  },
  'don-vi': {
    label: 'Đơn vị',
    labelOne: 'đơn vị',
    schema: UnitProfile,
    byYear: false,
  },
  'tai-nguyen': {
    label: 'Tài nguyên, biểu mẫu',
    labelOne: 'tài nguyên, biểu mẫu',
    schema: Resource,
    byYear: true,
  },
  video: {
    label: 'Video, hình ảnh',
    labelOne: 'video, bộ ảnh',
    schema: Media,
    byYear: true,
  },
  'thong-bao': {
    label: 'Thông báo',
    labelOne: 'thông báo',
    schema: Announcement,
    byYear: true,
  },
} as const satisfies Record<string, Definition>;

export type ContentType = keyof typeof contentTypes;
export type EntryData = { [T in ContentType]: z.output<(typeof contentTypes)[T]['schema']> };
export const contentTypeIds = Object.keys(contentTypes) as ContentType[];

export function isContentType(name: string): name is ContentType {
  return Object.hasOwn(contentTypes, name);
}

/** A standing page has no year: it is shown by its order, not by its date. */
export function isStanding(type: ContentType): boolean {
  return !contentTypes[type].byYear;
}

/** Folders of dated entries and of standing pages, each as a list in words. */
export const datedFolders = contentTypeIds.filter((type) => !isStanding(type)).join(', ');
export const standingFolders = contentTypeIds.filter(isStanding).join(', ');

/** `tin-tuc/2026/khai-giang`, `gioi-thieu/lien-he`: the address of an entry inside its portal. */
export type EntryId = string;

const ENTRY_PATH = /^(?<type>[a-z-]+)\/(?:(?<year>\d{4})\/)?(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

/** Reads `tin-tuc/2026/khai-giang.mdx` (relative to the portal's folder); undefined when it is no entry's path. */
export function parseEntryPath(
  path: string,
): { type: ContentType; id: EntryId; year?: number; slug: string } | undefined {
  const groups = ENTRY_PATH.exec(path)?.groups;
  if (!groups?.['slug'] || !groups['type'] || !isContentType(groups['type'])) return undefined;
  const type = groups['type'];
  if (contentTypes[type].byYear !== (groups['year'] !== undefined)) return undefined;
  return {
    type,
    id: path.slice(0, -'.mdx'.length),
    slug: groups['slug'],
    ...(groups['year'] && { year: Number(groups['year']) }),
  };
}
