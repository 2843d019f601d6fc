import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Check } from '#scripts/checks/engine/check.ts';
import { checks } from '#scripts/checks/index.ts';
import { exampleSays, examplesIn } from '../helpers/check-examples.ts';

const pageOf = ({ id }: Check): string =>
  readFileSync(new URL(`../../docs/checks/${id}.md`, import.meta.url), 'utf8');

describe.each(checks)('the page of check $id', (check) => {
  const page = pageOf(check);
  const examples = examplesIn(page);

  it('tells what it is, why, and how to mend', () => {
    const headings = [...page.matchAll(/^#{1,2} .*$/gm)].map(([heading]) => heading);
    expect(headings[0]).toMatch(new RegExp(`^# \`?${check.id}\`?: .`));
    expect(headings).toEqual(expect.arrayContaining(['## Vì sao', '## Cách sửa']));
  });

  it('shows what is right and what is wrong', () => {
    // The bytes of an upload cannot be shown on a page; the test beside the check builds them.
    if (check.judges === 'upload') return;
    expect([...new Set(examples.map(({ verdict }) => verdict))].toSorted()).toEqual(['sai', 'đúng']);
  });

  it('is borne out by its examples, if it has any', () => {
    for (const example of examples) {
      const said = exampleSays(check, example);
      const found = said.length > 0 ? 'sai' : 'đúng';
      expect({ example: example.text, found, said }).toMatchObject({ found: example.verdict });
    }
  });
});
