import { assert, nat, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, DARK_GROUND, identityColours } from './colours.ts';

const hex = tuple(nat(255), nat(255), nat(255)).map(
  (parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`,
);

describe('identityColours', () => {
  test('black on white has the greatest contrast', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });

  test('keeps the colour itself for the light scheme', () => {
    expect(identityColours('#0B4A8F').deep).toBe('#0b4a8f');
  });

  test('the pale form can be read on the dark ground whatever the colour', () => {
    assert(
      property(hex, (colour) => {
        expect(contrast(identityColours(colour).pale, DARK_GROUND)).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  test('the deep form can still be read on its own wash', () => {
    expect(contrast('#0b4a8f', identityColours('#0b4a8f').wash)).toBeGreaterThan(7);
  });

  test('text that is no colour is refused', () => {
    expect(() => identityColours('xanh')).toThrow('Không phải mã màu dạng #rrggbb: “xanh”');
  });
});
