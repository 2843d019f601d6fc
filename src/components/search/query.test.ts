import { assert, constantFrom, dictionary, property, string, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, filterNames, isEmpty, readQuery } from './query.ts';

describe('readQuery', () => {
  test('reads words and filters of an address', () => {
    expect(
      readQuery(
        new URLSearchParams('q=khai+gi%E1%BA%A3ng&muc=tin-tuc&don-vi=van-phong-so&nam=2026&loai=van-ban'),
      ),
    ).toEqual({
      q: 'khai giảng',
      filters: { muc: 'tin-tuc', 'don-vi': 'van-phong-so', nam: '2026', loai: 'van-ban' },
    });
  });

  test('joins spaces and composes marks typed apart', () => {
    const apart = 'Giáo  dục'.normalize('NFD');
    expect(readQuery(new URLSearchParams({ q: `  ${apart}\n` })).q).toBe('Giáo dục');
  });

  test('leaves out filters that cannot be one', () => {
    expect(readQuery(new URLSearchParams('muc=&nam=%3Cscript%3E&la=1')).filters).toEqual({});
  });

  test('an over-long text is cut', () => {
    expect(readQuery(new URLSearchParams({ q: 'a'.repeat(5000) })).q).toHaveLength(200);
  });
});

describe('addressOf', () => {
  test('nothing asked stands at the bare address', () => {
    expect(addressOf({ q: '', filters: {} })).toBe('/tim-kiem/');
    expect(isEmpty({ q: '', filters: {} })).toBe(true);
  });

  test('a reload asks the same question again', () => {
    const value = stringMatching(/^[a-z0-9-]{1,20}$/);
    assert(
      property(
        string(),
        dictionary(constantFrom(...filterNames), value, { noNullPrototype: true }),
        (q, filters) => {
          const asked = readQuery(new URLSearchParams({ q, ...filters }));
          expect(readQuery(new URL(addressOf(asked), 'https://mau.example').searchParams)).toEqual(asked);
        },
      ),
    );
  });
});
