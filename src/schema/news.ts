import { z } from 'zod';
import { entryFields } from './entry.ts';
import { LocalDateTime } from './primitives.ts';

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
  event: z
    .strictObject({ start: LocalDateTime.optional(), end: LocalDateTime })
    .refine(({ start, end }) => !start || start <= end, {
      error: 'kết thúc trước khi bắt đầu',
      path: ['end'],
    })
    .optional(),
});
export type News = z.output<typeof News>;
