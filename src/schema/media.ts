import { z } from 'zod';
import { Picture, entryFields } from './entry.ts';
import { PlainDate, UploadPath, line, paragraphs } from './primitives.ts';

/** A picture's consent: whose likeness it shows, and by what right (rows E20, S12). */
const Consent = z.enum(['da-dong-y', 'hoat-dong-cong-khai', 'khong-co-nguoi']);

const VideoPath = UploadPath.regex(/\.mp4$/, { error: 'phải là tệp video .mp4 trong thư mục tep/' });

/** Video or picture album (video, ảnh). Folder `video/`. Row A12. Every picture carries its words (row S05). */
export const Media = z
  .strictObject({
    ...entryFields,
    kind: z.enum(['video', 'anh']),
    video: VideoPath.optional(),
    poster: UploadPath.optional(),
    duration: line(40).optional(),
    /** What is said in the video, for people who do not hear it. */
    transcript: paragraphs(20_000).optional(),
    pictures: z.array(Picture).max(60).default([]),
    takenAt: PlainDate.optional(),
    consent: Consent,
  })
  .refine(({ kind, video }) => kind !== 'video' || video !== undefined, {
    error: 'phải có khi mục là video',
    path: ['video'],
  })
  .refine(({ kind, pictures }) => kind !== 'anh' || pictures.length > 0, {
    error: 'phải có ít nhất một ảnh khi mục là bộ ảnh',
    path: ['pictures'],
  });
export type Media = z.output<typeof Media>;
