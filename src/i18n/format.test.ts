import { describe, expect, test } from 'vitest';
import {
  countText,
  dayText,
  feedMoment,
  localMinute,
  minuteText,
  phoneHref,
  shorten,
  sizeText,
} from './format.ts';

describe('dates', () => {
  test('a day is written day, month, year', () => {
    expect(dayText('2026-03-05')).toBe('05/03/2026');
    expect(dayText('2026-12-31T23:59')).toBe('31/12/2026');
  });

  test('a minute follows its day after a space that does not break', () => {
    expect(minuteText('2026-03-05T08:30')).toBe('05/03/2026\u00a008:30');
    expect(minuteText('2026-03-05T08:30:59')).toBe('05/03/2026\u00a008:30');
  });

  test('a day without a time stays a day', () => {
    expect(minuteText('2026-03-05')).toBe('05/03/2026');
  });

  test.each([
    ['2026-03-05T08:30:00+07:00', '2026-03-05T08:30'],
    ['2026-03-05T01:30:00Z', '2026-03-05T08:30'],
    ['2026-12-31T20:15:40+00:00', '2027-01-01T03:15'],
  ])('the moment %s is %s in Viet Nam', (instant, local) => {
    expect(localMinute(instant)).toBe(local);
  });

  test('text that is no moment is refused', () => {
    expect(() => localMinute('hôm qua')).toThrow(RangeError);
  });

  test('a feed gets seconds and the offset of Viet Nam', () => {
    expect(feedMoment('2026-03-05T08:30')).toBe('2026-03-05T08:30:00+07:00');
    expect(feedMoment('2026-03-05')).toBe('2026-03-05T00:00:00+07:00');
  });
});

describe('numbers', () => {
  test.each([
    [0, '1\u00a0KB'],
    [1499, '1\u00a0KB'],
    [46_285, '46\u00a0KB'],
    [999_999, '1000\u00a0KB'],
    [1_363_149, '1,4\u00a0MB'],
  ])('%i bytes read %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1_234_567, '1.234.567'],
  ])('%i is written %s', (count, text) => {
    expect(countText(count)).toBe(text);
  });
});

describe('words', () => {
  test('a short text stays whole', () => {
    expect(shorten('Khai giảng năm học mới', 40)).toBe('Khai giảng năm học mới');
  });

  test('a long text is cut at a word and shows that something is left out', () => {
    expect(shorten('Khai giảng năm học mới, nhiều niềm vui', 26)).toBe('Khai giảng năm học mới…');
  });

  test('a text without spaces is still cut', () => {
    expect(shorten('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`);
  });

  test.each([
    ['(0225) 3846 497', 'tel:02253846497'],
    ['0225.3846.497; 0225.3846.498', 'tel:02253846497'],
    ['+84 225 3846497', 'tel:+842253846497'],
  ])('the phone %s can be called at %s', (phone, href) => {
    expect(phoneHref(phone)).toBe(href);
  });
});
