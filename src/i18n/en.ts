import type { vi } from './vi.ts';

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

/** The labels around an entry written in English; masthead and foot stay Vietnamese and are marked so. */
export const en: Words<(typeof vi)['entry']> & { readonly illustrativeNote: string } = {
  updated: 'Updated',
  unit: 'Provided by',
  source: 'Source',
  attachments: 'Attachments',
  download: 'Download',
  related: 'Earlier items',
  contents: 'Contents',
  text: 'Full text',
  proof: 'Approval record',
  illustrativeNote: 'Sample content; not real information of the agency.',
};

/** Words of the English entry page. */
export const englishFront = {
  title: 'Information in English',
  intro: 'For reference: an introduction to the department, its services for foreigners and news in English.',
  standing: 'Introduction and services',
  documents: 'Documents',
  news: 'News and announcements',
};
