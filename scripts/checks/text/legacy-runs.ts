import { decodeLegacy } from './legacy-tables.ts';
import type { LegacyFont } from './legacy-tables.ts';
import { isSyllable } from './syllable.ts';

/** A stretch of words typed with a font of before Unicode; indexes into the text given, end exclusive. */
export interface LegacyRun {
  readonly font: LegacyFont;
  readonly start: number;
  readonly end: number;
  /** Words that are Vietnamese only when read with that font. */
  readonly hits: number;
}

interface OpenRun extends LegacyRun {
  readonly start: number;
  end: number;
  hits: number;
  readonly words: Set<string>;
  /** Sound Unicode words since the last hit, and before it. */
  contrary: number;
  contraryInside: number;
}

// Letters, the signs legacy bytes show as, and hidden characters inside them.
const WORD = /[\p{L}\p{M}\u00A1-\u00FF\u200B-\u200F\u2060\u{FEFF}]+/gu;
const HIDDEN = /[\u200B-\u200F\u2060\u{FEFF}]/gu;
const BYTES = /^[A-Za-z\u00A1-\u00FF]+$/;
const ABBREVIATION = /^\p{Lu}{2,6}$/u;
const ASCII_LETTER = /[A-Za-z]/;
/** A name or unit may look legacy by chance; two different words do not. */
const LEAST_WORDS = 2;
const MOST_CONTRARY = 3;

const plainWord = (shown: string): string => shown.replaceAll(HIDDEN, '').normalize('NFC');

/** Every stretch that makes sense only as TCVN3 or VNI, in reading order; linear. */
export function legacyRuns(text: string): readonly LegacyRun[] {
  const runs = [...runsOf(text, 'TCVN3 (ABC)'), ...runsOf(text, 'VNI')].toSorted((a, b) => b.hits - a.hits);
  const kept: LegacyRun[] = [];
  for (const run of runs) {
    if (!kept.some(({ start, end }) => run.start < end && start < run.end)) kept.push(run);
    if (kept.length === MOST_RUNS) break;
  }
  const ordered = kept.toSorted((a, b) => a.start - b.start);
  return ordered.map((run, index) => {
    const floor = ordered[index - 1]?.end ?? 0;
    const ceiling = ordered[index + 1]?.start ?? text.length;
    const { font, hits } = run;
    return { font, hits, start: reachBack(text, run.start, floor), end: reachOn(text, run.end, ceiling) };
  });
}

/** Words beside a run on its line belong to it when none of them can only be Unicode: “dù thi” after legacy words. */
function reachOn(text: string, end: number, ceiling: number): number {
  const rest = text.slice(end, Math.min(ceiling, end + REACH)).split('\n', 1)[0] ?? '';
  return end + (reach(rest).at(-1)?.end ?? 0);
}

function reachBack(text: string, start: number, floor: number): number {
  const before =
    text
      .slice(Math.max(floor, start - REACH), start)
      .split('\n')
      .at(-1) ?? '';
  return start - before.length + (reach(before)[0]?.start ?? before.length);
}

/** The words with signs of a stretch, or none when one of them is no legacy word. */
function reach(stretch: string): readonly { readonly start: number; readonly end: number }[] {
  const words = [...stretch.matchAll(WORD)].filter(([shown]) => /[^A-Za-z]/.test(plainWord(shown)));
  if (words.some(([shown]) => !BYTES.test(plainWord(shown)))) return [];
  return words.map(({ 0: shown, index }) => ({ start: index, end: index + shown.length }));
}

const REACH = 200;

const MOST_RUNS = 200;

function runsOf(text: string, font: LegacyFont): LegacyRun[] {
  const runs: LegacyRun[] = [];
  let open: OpenRun | undefined;
  const close = (): void => {
    if (open && open.words.size >= LEAST_WORDS && open.hits > open.contraryInside) {
      const { start, end, hits } = open;
      runs.push({ font, start, end, hits });
    }
    open = undefined;
  };
  for (const { 0: shown, index } of text.matchAll(WORD)) {
    const word = plainWord(shown);
    if (!/[^A-Za-z]/.test(word)) continue;
    if (!BYTES.test(word)) {
      if (isSyllable(word)) close();
    } else if (isSyllable(word)) {
      if (open && (open.contrary += 1) >= MOST_CONTRARY) close();
    } else if (ASCII_LETTER.test(word) && isLegacy(word, font)) {
      open ??= { font, start: index, end: index, hits: 0, words: new Set(), contrary: 0, contraryInside: 0 };
      open.end = index + shown.length;
      open.hits += 1;
      open.words.add(word);
      open.contraryInside += open.contrary;
      open.contrary = 0;
    }
  }
  close();
  return runs;
}

function isLegacy(word: string, font: LegacyFont): boolean {
  const decoded = decodeLegacy(word, font);
  return decoded !== word && isSyllable(decoded);
}

/** The words of a run in Unicode; sound words among them that the font also reads are read with it. */
export function decodeRun(text: string, { font, start, end }: LegacyRun): string {
  return text.slice(start, end).replaceAll(WORD, (shown) => {
    const word = plainWord(shown);
    if (!BYTES.test(word) || !/[^A-Za-z]/.test(word)) return shown;
    const decoded = decodeLegacy(word, font);
    return isSyllable(decoded) || ABBREVIATION.test(decoded) ? decoded : shown;
  });
}

/** A text with every legacy stretch in Unicode; a text without one comes back as it is. */
export function decodeLegacyRuns(text: string): string {
  let decoded = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = decoded;
    decoded = decodeOnce(before);
    if (decoded === before) break;
  }
  return decoded;
}

/** What one font's words hid, another's may be: each round reads the rest. */
const MOST_ROUNDS = 8;

function decodeOnce(text: string): string {
  let decoded = '';
  let from = 0;
  for (const run of legacyRuns(text)) {
    decoded += text.slice(from, run.start) + decodeRun(text, run);
    from = run.end;
  }
  return decoded + text.slice(from);
}
