import type { Rulebook } from '#schema/rulebook.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import { matches } from './match.ts';
import { dayOf, localMoment } from './time.ts';
import { versionOn } from './versions.ts';

/** What the regulation says of one entry in one other language. */
export interface TranslationRule {
  readonly rule: string;
  readonly language: 'en' | 'zh';
  /** `must` stand in that language, or `may`. */
  readonly duty: 'must' | 'may';
  /** Shown for reference: the Vietnamese text prevails. */
  readonly forReference: boolean;
  readonly keepCurrent: boolean;
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
}

/** For each language the strictest rule that holds for a Vietnamese entry; none for one that is itself a translation. */
export function translationsOf(
  rulebook: Rulebook,
  facts: Facts,
  at: Temporal.Instant,
): readonly TranslationRule[] {
  if (facts.language !== 'vi') return [];
  const found = versionOn(rulebook, dayOf(at)).translations.filter(({ when }) => matches(when, facts));
  return [...Map.groupBy(found, ({ language }) => language).values()].flatMap((rules) => {
    const rule = rules.find(({ duty }) => duty === 'must') ?? rules[0];
    if (!rule) return [];
    const { id, language, duty, forReference, keepCurrent, cite, quote, readings } = rule;
    return [{ rule: id, language, duty, forReference, keepCurrent, cite, quote, readings }];
  });
}

/** Whether a translation is older than the latest change of its Vietnamese text (both moments from evidence). */
export function isStale(vietnameseChangedAt: string, translatedAt: string): boolean {
  return (
    Temporal.PlainDateTime.compare(localMoment(translatedAt).at, localMoment(vietnameseChangedAt).at) < 0
  );
}
