/** Red, green, blue, each 0–255. */
type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
/** The ground of the dark scheme; `styles/tokens.css` holds the same value. */
export const DARK_GROUND = '#11171e';

function rgbOf(hex: string): Rgb {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  if (!match) throw new TypeError(`Không phải mã màu dạng #rrggbb: “${hex}”`);
  const [, red = '', green = '', blue = ''] = match;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two `#rrggbb` colours by WCAG 2, 1–21. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(rgbOf(one)), luminance(rgbOf(other))].toSorted((a, b) => b - a) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

/**
 * The colours a portal's one identity colour gives: `deep` for lettering and bands on white, `pale` the same hue
 * as lettering on the dark scheme's ground (at least 7:1), `wash` a faint ground for marked places on white.
 */
export function identityColours(hex: string): { deep: string; pale: string; wash: string } {
  const deep = rgbOf(hex);
  let share = 0;
  while (share < 1 && contrast(hexOf(mix(deep, WHITE, share)), DARK_GROUND) < 7.5) share += 0.02;
  return {
    deep: hexOf(deep),
    pale: hexOf(mix(deep, WHITE, share)),
    wash: hexOf(mix(deep, WHITE, 0.93)),
  };
}
