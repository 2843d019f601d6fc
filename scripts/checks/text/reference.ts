const FURTHEST = 80;
const HIDDEN = /[\p{Cf}\p{Cs}]/u;
const NUMBER = /^&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/;
const LETTER = /^&([A-Za-z])(grave|acute|circ|tilde|breve);$/;
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  breve: '\u0306',
};
/** Named references that hide or part words; others stay as they are written. */
const NAMED: Readonly<Record<string, number>> = {
  '&nbsp;': 0x20,
  '&ensp;': 0x20,
  '&emsp;': 0x20,
  '&thinsp;': 0x20,
  '&NewLine;': 0x0a,
  '&Tab;': 0x09,
  '&shy;': 0xad,
  '&zwj;': 0x200d,
  '&zwnj;': 0x200c,
  '&lrm;': 0x200e,
  '&rlm;': 0x200f,
  '&ZeroWidthSpace;': 0x200b,
  '&NoBreak;': 0x2060,
  '&ETH;': 0xd0,
  '&eth;': 0xf0,
  '&Dstrok;': 0x110,
  '&dstrok;': 0x111,
};

/**
 * The character a reference (`&#7852;`, `&nbsp;`, `&Acirc;`) at an index stands for and where it ends; undefined when
 * none is there. Hidden characters inside it do not count.
 */
export function referenceAt(
  text: string,
  index: number,
): { readonly code: number; readonly end: number } | undefined {
  const limit = Math.min(text.length, index + FURTHEST);
  let name = '';
  for (let at = index; at < limit && name.length < 20; at += 1) {
    const unit = text.charAt(at);
    if (HIDDEN.test(unit)) continue;
    name += unit;
    if (unit === ';') {
      const code = codeOf(name);
      return code === undefined ? undefined : { code, end: at + 1 };
    }
    if (at > index && !/[#A-Za-z0-9]/.test(unit)) return undefined;
  }
  return undefined;
}

function codeOf(name: string): number | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const letter = LETTER.exec(name);
  if (letter) {
    return `${letter[1] ?? ''}${MARKS[letter[2] ?? ''] ?? ''}`.normalize('NFC').codePointAt(0);
  }
  const number = NUMBER.exec(name);
  if (!number) return undefined;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10ffff ? code : undefined;
}
