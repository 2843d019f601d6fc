import { describe, expect, it } from 'vitest';
import { dayOf, instantText, localMoment, sayDay, sayHour } from './time.ts';

const moment = (text: string) => {
  const { at, hour } = localMoment(text);
  return [at.toString({ smallestUnit: 'second' }), hour];
};

describe('moments', () => {
  it.each([
    ['2026-03-05', '2026-03-05T00:00:00', false],
    ['2026-03-05T08:30', '2026-03-05T08:30:00', true],
    ['2026-03-05T08:30:15', '2026-03-05T08:30:15', true],
    ['2026-03-05T08:30:00+07:00', '2026-03-05T08:30:00', true],
    ['2026-03-05T08:30:00+0700', '2026-03-05T08:30:00', true],
    ['2026-03-05T20:30:00-05:00', '2026-03-06T08:30:00', true],
    ['2026-03-04T17:00:00Z', '2026-03-05T00:00:00', true],
    ['2026-03-04T16:59:59z', '2026-03-04T23:59:59', true],
  ])('%s is %s in Việt Nam, its hour known: %s', (text, local, hour) => {
    expect(moment(text)).toEqual([local, hour]);
  });

  it('refuse what is no moment', () => {
    for (const text of ['', 'hôm nay', '05/03/2026', 'ngày 2026-03-05', '2026-03-05T08:30:00+7']) {
      expect(() => localMoment(text)).toThrow(RangeError);
    }
  });

  it('are written with the offset of Việt Nam, and said as Vietnamese papers do', () => {
    const at = Temporal.PlainDateTime.from('2026-03-05T08:07:00');
    expect(instantText(at)).toBe('2026-03-05T08:07:00+07:00');
    expect(dayOf(Temporal.Instant.from('2026-03-04T17:00:00Z')).toString()).toBe('2026-03-05');
    expect([sayDay(at), sayHour(at)]).toEqual(['05/03/2026', '08h07']);
  });
});
