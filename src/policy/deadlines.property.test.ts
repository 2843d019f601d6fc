import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facts } from '#schema/rulebook/facts.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { workCalendar } from './calendar.ts';
import { deadlines } from './deadlines.ts';
import { localMoment } from './time.ts';

const { rulebook, calendar: years } = settingsOf('hai-phong-gddt');
const calendar = workCalendar(years);
const clocks = (facts: unknown) =>
  deadlines(rulebook, calendar, Facts.parse(facts), Temporal.Instant.from('2026-03-20T09:00:00+07:00'));
const news = (eventEnd: string) => ({ type: 'tin-tuc', times: { eventEnd } });
const own = (stampedAt: string) => ({ type: 'van-ban', origin: 'own', times: { stampedAt } });

describe('deadlines, whatever the start', () => {
  it('never makes anything due before it started', () => {
    const minute = fc
      .integer({ min: 0, max: 4 * 365 * 1440 })
      .map((minutes) =>
        Temporal.PlainDateTime.from('2023-01-01T00:00').add({ minutes }).toString({ smallestUnit: 'minute' }),
      );
    fc.assert(
      fc.property(minute, fc.constantFrom(news, own), (at, make) => {
        for (const { started, due } of clocks(make(at))) {
          expect(due).toBeDefined();
          expect(
            Temporal.PlainDateTime.compare(localMoment(due ?? '').at, localMoment(started ?? '').at),
          ).toBe(1);
        }
      }),
    );
  });

  it('gives every stamp exactly one clock, whatever its minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const at = Temporal.PlainDateTime.from('2026-03-05T00:00').add({ minutes: minute });
        const found = clocks(own(at.toString({ smallestUnit: 'minute' })));
        expect(found.map(({ rule }) => rule)).toEqual([
          at.hour < 12 ? 'van-ban-truoc-12h' : 'van-ban-sau-12h',
        ]);
      }),
      { examples: [[719], [720], [721]] },
    );
  });
});
