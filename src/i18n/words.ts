import { en } from './en.ts';
import { vi } from './vi.ts';

const vietnamese = { ...vi.entry, illustrativeNote: vi.illustrativeNote };

/** Labels around an entry in its language; Vietnamese where the portal has no others. */
export function entryWords(language: string): typeof en {
  return language === 'en' ? en : vietnamese;
}
