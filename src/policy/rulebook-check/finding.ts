import type { Board } from '#schema/board.ts';
import type { Rulebook, RulebookVersion } from '#schema/rulebook.ts';
import type { Section } from '#schema/sections.ts';
import type { Unit } from '#schema/units.ts';

/** Something doubtful or wrong in a portal's settings; whoever prints it turns the keys into a line of the file. */
export interface RulebookFinding {
  /** `quy-tac-chet`, `trich-dan-sai` … */
  readonly check: string;
  readonly severity: 'refuse' | 'note';
  readonly file: 'quy-che' | 'ban-bien-tap' | 'don-vi' | 'chuyen-muc';
  /** Way to the place in the file: `['versions', 0, 'approvals', 'rules', 2]`. */
  readonly keys: readonly (string | number)[];
  /** Vietnamese: what is there and why it will not do. */
  readonly message: string;
  /** Vietnamese: what to do. */
  readonly hint: string;
}

/** What is checked, and what it is checked against. */
export interface CheckedSettings {
  readonly rulebook: Rulebook;
  readonly board: Board;
  readonly units: readonly Unit[];
  readonly sections: readonly Section[];
  /** Plain text of each version's regulation, by version id; quotes of a version not in it are not looked up. */
  readonly regulationTexts?: ReadonlyMap<string, string>;
  /** Every row of the requirements list; rows are not looked up without it. */
  readonly rows?: ReadonlySet<string>;
  /** Years the calendar covers; not looked at without it. */
  readonly calendarYears?: readonly number[];
  /** The day asked, `2026-03-05`. */
  readonly today: string;
}

/** One version with its place in the file. */
export interface Placed {
  readonly version: RulebookVersion;
  readonly index: number;
}

export type Keys = readonly (string | number)[];

/** Whether a parsed value is an object or a list. */
export const isData = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every object inside a parsed value with the way to it, the value itself first. */
export function* objectsOf(
  value: unknown,
  keys: Keys,
): Generator<{ readonly value: Readonly<Record<string, unknown>>; readonly keys: Keys }> {
  if (!isData(value)) return;
  const list = Array.isArray(value);
  if (!list) yield { value, keys };
  for (const [key, child] of Object.entries(value))
    yield* objectsOf(child, [...keys, list ? Number(key) : key]);
}
