import type { TextCheck, Trouble } from './engine/check.ts';
import { lookAlikes } from './text/look-alikes.ts';
import { placesOf } from './text/places.ts';
import { isSyllable } from './text/syllable.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const FOREIGN =
  /[\u00D0\u00F0\u0180-\u019F\u01A2-\u01AE\u01B1-\u02AF\u0370-\u058F\u1D00-\u1D7F\uA4D0-\uA7FF]/;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const MOST = 10;

/** A Latin word with letters of another alphabet in it: it reads the same and no search, filter or screen reader knows it. */
export const mixedScript: TextCheck = {
  id: 'mixed-script',
  standard: 'TCVN 6909:2001',
  judges: 'text',
  check({ text }) {
    const place = placesOf(text);
    const troubles: Trouble[] = [];
    if (!FOREIGN.test(text)) return troubles;
    for (const { 0: shown, index } of text.matchAll(WORD)) {
      const foreign = FOREIGN.test(shown) ? foreignLetter(shown) : undefined;
      if (foreign === undefined) continue;
      const at = index + Math.max(0, shown.indexOf(foreign));
      troubles.push({
        place: place(at, at + foreign.length),
        message: `Từ “${shown}” có ký tự “${foreign}” (${alphabetOf(foreign)}) trông giống chữ “${lookAlikes.get(foreign) ?? ''}”.`,
        hint: 'Xóa từ này rồi gõ lại bằng bộ gõ tiếng Việt.',
      });
      if (troubles.length === MOST) break;
    }
    return troubles;
  },
};

/** The letter that passes for a Latin one; undefined for a word that mixes nothing, or mixes as science does (`kΩ`, `sinα`). */
function foreignLetter(shown: string): string | undefined {
  const letters = [...shown.normalize('NFC')];
  const foreign = letters.find((letter) => lookAlikes.has(letter));
  if (foreign === undefined) return undefined;
  const own = letters.filter((letter) => LATIN.test(letter) && !lookAlikes.has(letter)).length;
  if (own > 0 && CYRILLIC.test(foreign)) return foreign;
  const isWord = isSyllable(letters.map(asLatin).join('').normalize('NFC'));
  return isWord && (own > 1 || LATIN.test(foreign)) ? foreign : undefined;
}

function asLatin(letter: string): string {
  const latin = lookAlikes.get(letter) ?? letter;
  return letter === letter.toLowerCase() ? latin : latin.toUpperCase();
}

function alphabetOf(letter: string): string {
  if (CYRILLIC.test(letter)) return 'chữ Kirin';
  return /\p{Script=Greek}/u.test(letter)
    ? 'chữ Hy Lạp'
    : `mã U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
