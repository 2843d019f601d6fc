import { expect } from 'vitest';
import { missingDates, recipientsMarkers } from '#policy/documents.ts';
import { missingShown } from '#policy/shown.ts';
import { translationsOf } from '#policy/translations.ts';
import { atClock, eachCase, factsOf } from './portal-under-test.ts';
import type { Case, PortalUnderTest } from './portal-under-test.ts';

export interface TranslationCase extends Case {
  readonly facts: object;
  readonly language: 'en' | 'zh';
  /** `none`: the regulation says nothing of this entry in that language. */
  readonly duty: 'must' | 'may' | 'none';
  readonly forReference?: boolean;
  readonly keepCurrent?: boolean;
}

export interface ShownCase extends Case {
  readonly type: 'du-thao' | 'thu-tuc';
  /** Name of the fact its page must show. */
  readonly field: string;
}

export interface DateCase extends Case {
  readonly facts: { readonly times?: object };
  /** The moment the document must carry. */
  readonly fact: string;
}

export interface MarkerCase extends Case {
  readonly facts: object;
  readonly recipients: readonly string[];
  /** Whether the words that send the document to the site stand there. */
  readonly found: boolean;
}

const NOW = atClock('2026-03-05T09:00');

/** Holds what must, or may, stand in another language against the text. */
export function translationCases(portal: PortalUnderTest, cases: readonly TranslationCase[]): void {
  eachCase('of translations', cases, ({ clause, facts, language, duty, forReference, keepCurrent }) => {
    const found = translationsOf(portal.settings.rulebook, factsOf(portal, facts), NOW).find(
      (rule) => rule.language === language,
    );
    if (duty === 'none') {
      expect(found).toBeUndefined();
      return;
    }
    expect(found).toMatchObject({
      duty,
      cite: clause,
      ...(forReference !== undefined && { forReference }),
      ...(keepCurrent !== undefined && { keepCurrent }),
    });
  });
}

/** Holds what pages must show against the text: asked for while it is missing, with its clause, and no longer once there. */
export function shownCases(portal: PortalUnderTest, cases: readonly ShownCase[]): void {
  eachCase('must be shown', cases, ({ clause, type, field }) => {
    const missing = (present: readonly string[]) =>
      missingShown(portal.settings.rulebook, type, new Set(present), NOW).filter(
        (one) => one.field === field,
      );
    expect(missing([])).toMatchObject([{ field, cite: clause }]);
    expect(missing([field])).toEqual([]);
  });
}

/** Holds the moments a document must carry against the text: asked for while missing, no longer once there. */
export function dateCases(portal: PortalUnderTest, cases: readonly DateCase[]): void {
  eachCase('must be recorded', cases, ({ clause, facts, fact }) => {
    const missing = (times: object) =>
      missingDates(portal.settings.rulebook, factsOf(portal, { ...facts, times }), NOW).filter(
        (one) => one.fact === fact,
      );
    expect(missing({ ...facts.times })).toMatchObject([{ fact, cite: clause }]);
    expect(missing({ ...facts.times, [fact]: '2026-03-05T08:00' })).toEqual([]);
  });
}

/** Holds the words of “Nơi nhận” that send a document to the site against the text. */
export function markerCases(portal: PortalUnderTest, cases: readonly MarkerCase[]): void {
  eachCase('of recipients', cases, ({ clause, facts, recipients, found }) => {
    const markers = recipientsMarkers(portal.settings.rulebook, factsOf(portal, facts), recipients, NOW);
    expect(markers.filter(({ cite }) => cite === clause).map((marker) => marker.found)).toEqual([found]);
  });
}
