import { lookAlikes } from './look-alikes.ts';

/** What one character is to matching: `letters` is decomposed, a line end's is `\n`, what is dropped though shown `*`. */
export interface Fold {
  readonly kind: 'letters' | 'mark' | 'space' | 'nothing';
  readonly letters: string;
}

const NOTHING: Fold = { kind: 'nothing', letters: '' };
/** Shown, yet no part of a word: emphasis of Markdown, marks standing alone. */
const DROPPED: Fold = { kind: 'nothing', letters: '*' };
/** Grave, acute, circumflex, tilde, breve, hook above, horn, dot below. */
const VIETNAMESE_MARK = /^[\u0300-\u0303\u0306\u0309\u031B\u0323]$/;
const MARK = /\p{M}/u;
const INVISIBLE = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
const SPACE = /^[\s\u2800]$/u;
const LINE_END = /^[\n\u2028\u2029]$/;
const CONTROL_OR_EMPHASIS = /^[\p{Cc}\p{Cs}*~]$/u;

const folds: Fold[] = [];

/** Folds one code point: compatibility forms and look-alikes to plain letters, capitals to small. */
export function foldOf(code: number): Fold {
  const found = folds[code];
  if (found !== undefined) return found;
  const fold = workOut(String.fromCodePoint(code));
  if (code < 0x3000) folds[code] = fold;
  return fold;
}

function workOut(character: string): Fold {
  if (INVISIBLE.test(character)) return NOTHING;
  if (SPACE.test(character)) return { kind: 'space', letters: LINE_END.test(character) ? '\n' : ' ' };
  if (CONTROL_OR_EMPHASIS.test(character)) return DROPPED;
  let letters = '';
  for (const piece of (lookAlikes.get(character) ?? character).normalize('NFKD')) {
    for (const letter of (lookAlikes.get(piece) ?? piece).toLowerCase()) {
      if (letter !== ' ' && (!MARK.test(letter) || VIETNAMESE_MARK.test(letter))) letters += letter;
    }
  }
  if (MARK.test(character)) return letters === '' ? DROPPED : { kind: 'mark', letters };
  return letters === '' || VIETNAMESE_MARK.test(letters) ? DROPPED : { kind: 'letters', letters };
}
