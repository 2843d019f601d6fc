/** Letters of other alphabets by the Latin letter they pass for: Cyrillic, Greek, Armenian, small capitals. */
const groups: Readonly<Record<string, string>> = {
  a: 'аΑαАɑᴀ',
  b: 'ВвΒЬьβʙ',
  c: 'СсϹϲᴄ',
  d: 'ԁԀժᴅ',
  đ: 'ÐðƉɖ',
  e: 'ЕеΕεєЄᴇҽ',
  f: 'Ϝϝ',
  g: 'ɡցԌԍɢ',
  h: 'НнΗһҺհʜ',
  i: 'ІіΙιıӀӏɪ',
  j: 'ЈјϳͿᴊ',
  k: 'КкΚκᴋ',
  l: 'ʟ',
  m: 'МмΜᴍ',
  n: 'ΝηпПոɴ',
  o: 'ОоΟοσօՕᴏ',
  p: 'РрΡρᴘ',
  q: 'ԛԚզ',
  r: 'гГᴦʀ',
  s: 'ЅѕՏꜱ',
  t: 'ТтΤτᴛ',
  u: 'υսՍцᴜ',
  v: 'νѵѴᴠ',
  w: 'ԝԜωѡᴡ',
  x: 'ХхΧχ',
  y: 'УуΥүҮγʏ',
  z: 'ΖᴢᏃ',
};

/** Look-alike letter → the Latin small letter it passes for. */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries(groups).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);
