import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trainModel } from '#scripts/checks/classifier/train.ts';
import { examplesOf } from '../corpus/examples.ts';
import { readItems, verdictOf } from '../corpus/items.ts';
import type { Expected } from '../corpus/items.ts';
import { findingsOf } from '../corpus/judge.ts';
import { modelText } from '../corpus/model-text.ts';

const items = readItems();

describe('the labelled corpus', () => {
  it('holds at least 400 items, each named once, at least half of them ordinary', () => {
    expect(items.length).toBeGreaterThanOrEqual(400);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.filter(({ expected }) => expected === 'pass').length * 2).toBeGreaterThanOrEqual(
      items.length,
    );
  });

  it('labels every item that must not pass, and none that may', () => {
    const wrong = items.filter(({ expected, labels }) => (expected === 'pass') !== (labels.length === 0));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is composed text, no two items alike', () => {
    expect(items.filter(({ title, text }) => (title + text).normalize('NFC') !== title + text)).toEqual([]);
    expect(new Set(items.map(({ text }) => text)).size).toBe(items.length);
  });

  it('is what the shipped weights were trained from', () => {
    const file = new URL('../../scripts/checks/classifier/weights.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(modelText(trainModel(examplesOf(items))));
  }, 120_000);

  it('comes out as labelled, on every fifth item, by the checks and weights that ship', () => {
    const subset = items.filter((_item, index) => index % 5 === 0);
    const counts: Record<string, number> = {};
    for (const item of subset) {
      const outcome: `${Expected} → ${Expected}` = `${item.expected} → ${verdictOf(findingsOf(item))}`;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "escalate → escalate": 25,
        "pass → pass": 69,
        "refuse → refuse": 3,
      }
    `);
  });

  it('has its figures on the page of the checks', () => {
    const page = readFileSync(new URL('../../docs/checks/README.md', import.meta.url), 'utf8');
    const section = /<!-- corpus -->[\s\S]*<!-- \/corpus -->/u.exec(page)?.[0] ?? '';
    expect(section).toMatch(new RegExp(`\\| tất cả +\\| ${items.length} `, 'u'));
  });
});
