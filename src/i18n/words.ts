import { en, englishFront } from './en.ts';
import { vi } from './vi.ts';
import { chineseFront, zh } from './zh.ts';

const vietnamese = { ...vi.entry, illustrativeNote: vi.illustrativeNote };

/** Labels around an entry in its language; Vietnamese where the portal has no others. */
export function entryWords(language: string): typeof en {
  if (language === 'zh') return zh;
  return language === 'en' ? en : vietnamese;
}

/** Words of the entry page of a language other than Vietnamese. */
export function foreignWords(code: string): typeof englishFront {
  return code === 'zh' ? chineseFront : englishFront;
}
