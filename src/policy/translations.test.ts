import { describe, expect, it } from 'vitest';
import { at, basis, factsOf, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { isStale, translationsOf } from './translations.ts';

const rule = { id: 'gioi-thieu', language: 'en', when: { section: ['gioi-thieu'] }, duty: 'must', ...basis };
const any = { id: 'khac', language: 'en', when: {}, duty: 'may', ...basis };
const chinese = { ...any, id: 'tieng-trung', language: 'zh', keepCurrent: true, forReference: false };
const found = (facts: object, ...translations: object[]) =>
  translationsOf(
    rulebookWith({ translations }),
    factsOf({ type: 'gioi-thieu', ...facts }),
    at('2026-03-05T09:00'),
  );
const intro = { section: 'gioi-thieu' };

describe('translationsOf', () => {
  it('tells the duty, what prevails, and the clause', () => {
    expect(found(intro, rule)).toEqual([
      {
        rule: 'gioi-thieu',
        language: 'en',
        duty: 'must',
        forReference: true,
        keepCurrent: false,
        ...basis,
        readings: [],
      },
    ]);
  });

  it('gives one rule for each language, the duty before the choice whatever their order', () => {
    const brief = (...rules: object[]) => found(intro, ...rules).map((one) => [one.rule, one.duty]);
    expect(brief(any, rule, chinese)).toEqual([
      ['gioi-thieu', 'must'],
      ['tieng-trung', 'may'],
    ]);
    expect(brief(rule, any)).toEqual([['gioi-thieu', 'must']]);
    expect(found(intro, chinese)).toMatchObject([{ forReference: false, keepCurrent: true }]);
  });

  it('leaves the choice where the duty does not hold, and asks nothing of a translation itself', () => {
    expect(found({ section: 'lien-he' }, rule, any).map((one) => one.duty)).toEqual(['may']);
    expect(found({ section: 'lien-he' }, rule)).toEqual([]);
    expect(found({ ...intro, language: 'en' }, rule, any)).toEqual([]);
  });
});

describe('isStale', () => {
  it('is stale when the Vietnamese changed later, not in the same moment', () => {
    expect(isStale('2026-03-05T09:00:01+07:00', '2026-03-05T09:00:00+07:00')).toBe(true);
    expect(isStale('2026-03-05T09:00:00+07:00', '2026-03-05T02:00:00Z')).toBe(false);
    expect(isStale('2026-03-05', '2026-03-06')).toBe(false);
  });
});
