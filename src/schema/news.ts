import { z } from 'zod';
import { Event, entryFields } from './entry.ts';
import { PlainDate } from './primitives.ts';

/** Genres a regulation may count or route apart (rows H01, H02, C09). */
export const Genre = z.enum(['tin', 'bai', 'bai-chuyen-de', 'chuyen-mon-chinh-luan']);
export type Genre = z.output<typeof Genre>;

/** Whom or what an item is about, where a regulation routes by it (rows C02, C03, C04). */
export const Subject = z.enum(['hoat-dong-don-vi', 'lanh-dao-don-vi', 'lanh-dao-so', 'nganh']);
export type Subject = z.output<typeof Subject>;

/** How much judgement an item needs (rows C05, C06). */
export const Sensitivity = z.enum(['thuong', 'quan-trong', 'nhay-cam', 'nong', 'dac-biet']);
export type Sensitivity = z.output<typeof Sensitivity>;

/** News item or article (tin, bài). Folder `tin-tuc/`. */
export const News = z.strictObject({
  ...entryFields,
  genre: Genre.default('tin'),
  subjects: z.array(Subject).default([]),
  sensitivity: Sensitivity.default('thuong'),
  /** The item states the agency's own position (row C05). */
  position: z.boolean().default(false),
  /** The activity reported on; its end starts the publication clock (row G01). */
  event: Event.optional(),
  /** Whoever reviewed it marked it as of the quality a quota counts (rows H07, C24). */
  qualityMarked: z.boolean().default(false),
  /** Day of issue of the law or policy an item makes known (row G17). */
  issuedAt: PlainDate.optional(),
  /** Day of approval of the strategy, plan or project it announces (row G09). */
  approvedAt: PlainDate.optional(),
});
export type News = z.output<typeof News>;
