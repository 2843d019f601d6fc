/** Rhymes of Vietnamese without tones, by first vowel; q and gi count as onsets. */
const RHYMES = `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông
uôt up ut uy uya uych uyên uyêt uynh uyt uyu uyn uyp ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y yêm yên yêt yêu yêng`
  .split(/\s+/)
  .join('|');
const SYLLABLE = new RegExp(
  `^(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?(${RHYMES})$`,
);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED = /(?:c|ch|p|t)$/;
const STOPPED_TONE = /[\u0301\u0323]/;
const ONE_CASE = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u;

const known = new Map<string, boolean>();

/** Whether a composed word is one Vietnamese syllable, marked as syllables are and in one case. */
export function isSyllable(word: string): boolean {
  if (word.length > 8) return false;
  let found = known.get(word);
  if (found === undefined) {
    found = ONE_CASE.test(word) && isSpelt(word.toLowerCase());
    if (known.size < 20_000) known.set(word, found);
  }
  return found;
}

function isSpelt(word: string): boolean {
  const apart = word.normalize('NFD');
  const tones = apart.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const rhyme = SYLLABLE.exec(apart.replaceAll(TONE, '').normalize('NFC'))?.[1];
  if (rhyme === undefined) return false;
  return !STOPPED.test(rhyme) || STOPPED_TONE.test(tones[0] ?? '');
}
