import { expect } from 'vitest';
import { eachCase } from './portal-under-test.ts';
import type { Case, PortalUnderTest } from './portal-under-test.ts';

export interface OperationCase extends Case {
  /** Id of the operation. */
  readonly rule: string;
  readonly who?: string;
  /** What a machine can measure of it: `{ backupEvery: { hours: 24 } }`. */
  readonly measure: object | undefined;
}

export interface ProhibitionCase extends Case {
  readonly rule: string;
  readonly kind: 'refusal' | 'ban';
  /** The provider may mend the item and send it again. */
  readonly curable: boolean;
}

/** Holds what running the site must come up to against the text. */
export function operationCases({ settings }: PortalUnderTest, cases: readonly OperationCase[]): void {
  eachCase('of operations', cases, ({ clause, rule, who, measure }) => {
    const found = settings.newest.operations.find(({ id }) => id === rule);
    expect({
      cite: found?.cite,
      measure: found?.measure,
      ...(who !== undefined && { who: found?.who }),
    }).toEqual({ cite: clause, measure, ...(who !== undefined && { who }) });
  });
}

/** Holds the grounds of refusal and the forbidden acts against the text: all of them, in the text's order. */
export function prohibitionCases({ settings }: PortalUnderTest, cases: readonly ProhibitionCase[]): void {
  const { prohibitions } = settings.newest;
  eachCase('of prohibitions', cases, ({ clause, rule, kind, curable }) => {
    const found = prohibitions.find(({ id }) => id === rule);
    expect(found).toMatchObject({ cite: clause, kind, curable });
    expect(found?.question.endsWith('?')).toBe(true);
  });
  eachCase(
    'every prohibition has its case',
    [{ clause: cases[0]?.clause ?? '', name: 'and what follows' }],
    () => expect(cases.map(({ rule }) => rule)).toEqual(prohibitions.map(({ id }) => id)),
  );
}
