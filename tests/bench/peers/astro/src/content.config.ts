import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const fields = {
  title: z.string(),
  summary: z.string(),
  section: z.string(),
  unit: z.string(),
  date: z.string(),
  author: z.string().optional(),
  illustrative: z.boolean().default(false),
};

export const collections = {
  news: defineCollection({
    loader: glob({ base: './content/tin-tuc', pattern: '**/*.md' }),
    schema: z.object(fields),
  }),
  documents: defineCollection({
    loader: glob({ base: './content/van-ban', pattern: '**/*.md' }),
    schema: z.object({
      ...fields,
      number: z.string(),
      kind: z.string(),
      issuer: z.string(),
      issuedAt: z.string(),
    }),
  }),
};
