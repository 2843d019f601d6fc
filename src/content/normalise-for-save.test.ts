import { describe, expect, it } from 'vitest';
import { normaliseForSave } from './normalise-for-save.ts';

describe('normaliseForSave', () => {
  it('stores NFC, LF line ends, no BOM, one line end at the end, and an escaped body', () => {
    const sent = `\u{FEFF}---\r\ntitle: ${'Lễ < {hội}'.normalize('NFD')}\r\n---\r\ntuổi < 18\r\n\r\n\r\n`;
    expect(normaliseForSave(sent)).toBe('---\ntitle: Lễ < {hội}\n---\ntuổi \\< 18\n');
  });

  it('changes nothing the second time', () => {
    const stored = normaliseForSave('---\ntitle: a\n---\n<https://a.vn> {x}\n    <b>');
    expect(normaliseForSave(stored)).toBe(stored);
  });

  it('leaves front matter that cannot be read for the checks to judge', () => {
    expect(normaliseForSave('---js\n{x}\n---\n<b>')).toBe('---js\n{x}\n---\n<b>\n');
  });
});
