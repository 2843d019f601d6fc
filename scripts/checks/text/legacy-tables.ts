/** Fonts of before Unicode whose bytes show as Western letters. */
export type LegacyFont = 'TCVN3 (ABC)' | 'VNI';

// TCVN 5712:1993, second and third code pages, from 0xA1; bytes for combining marks stand for themselves.
const TCVN3_FROM = 0xa1;
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ';

// A letter and a second byte for its marks.
const VNI_PAIRS: Readonly<Record<string, string>> = {
  a: 'ùáøàûảõãïạêăéắèằúẳüẵëặââáấàầåẩãẫäậ',
  e: 'ùéøèûẻõẽïẹâêáếàềåểãễäệ',
  o: 'ùóøòûỏõõïọâôáốàồåổãỗäộ',
  ô: 'ùớøờûởõỡïợ',
  u: 'ùúøùûủõũïụ',
  ö: 'ùứøừûửõữïự',
  y: 'ùýøỳûỷõỹ',
};
const VNI_SINGLE: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const vni = new Map<string, string>();
for (const [base, table] of Object.entries(VNI_PAIRS)) {
  for (let at = 0; at < table.length; at += 2) {
    const mark = table.charAt(at);
    const letter = table.charAt(at + 1);
    vni.set(base + mark, letter);
    vni.set(base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
    // Capitals typed with small marks, and the other way round.
    vni.set(base.toUpperCase() + mark, letter.toUpperCase());
    vni.set(base + mark.toUpperCase(), letter);
  }
}
for (const [byte, letter] of Object.entries(VNI_SINGLE)) {
  vni.set(byte, letter);
  vni.set(byte.toUpperCase(), letter.toUpperCase());
}

/** A word shown in Western letters as its font showed it; bytes the font does not know stay. Composed. */
export function decodeLegacy(word: string, font: LegacyFont): string {
  return (font === 'VNI' ? fromVni(word) : fromTcvn3(word)).normalize('NFC');
}

function fromTcvn3(word: string): string {
  let decoded = '';
  for (const shown of word) {
    const byte = (shown.codePointAt(0) ?? 0) - TCVN3_FROM;
    decoded += (byte >= 0 && byte < TCVN3.length ? TCVN3.charAt(byte) : '') || shown;
  }
  // The fonts for capitals show small codes large.
  const plain = word.replaceAll(/[^A-Za-z]/g, '');
  return plain.length > 1 && plain === plain.toUpperCase() ? decoded.toUpperCase() : decoded;
}

function fromVni(word: string): string {
  let decoded = '';
  for (let at = 0; at < word.length; at += 1) {
    const pair = vni.get(word.slice(at, at + 2));
    if (pair !== undefined) {
      decoded += pair;
      at += 1;
    } else {
      decoded += vni.get(word.charAt(at)) ?? word.charAt(at);
    }
  }
  return decoded;
}
