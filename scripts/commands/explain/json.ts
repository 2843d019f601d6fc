import { ZONE } from '#policy/time.ts';
import type { RouteStep } from '#policy/route.ts';
import type { Explanation } from './judge.ts';

const stepJson = ({ role, label, verb, scope, unit, whoMay, within, limitFrom, cite, or }: RouteStep) => ({
  role,
  label,
  verb,
  scope,
  unit,
  whoMay,
  within,
  limitFrom,
  or,
  cite,
});

/** `2026-03-05T08:30:00+07:00`. */
export const withOffset = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(ZONE).toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** The explanation as JSON; the shape is documented in `docs/cli.md` and stays stable. `indent` 0: one line. */
export function explanationJson(
  { portal, facts, at, route, clocks, quotas, quotasUnknown, removal, question, readings }: Explanation,
  indent = 2,
): string {
  return JSON.stringify(
    {
      portal,
      entry: facts.entry ?? null,
      at: withOffset(at),
      version: route.version,
      rule: { id: route.rule, label: route.label, cite: route.cite, quote: route.quote },
      approvals: route.steps.map(stepJson),
      escalation: route.beyond.map(stepJson),
      publishers: route.publishers.map((role) => ({ role, label: route.labels[role] ?? role })),
      deadlines: clocks,
      quotas,
      ...(quotasUnknown !== undefined && { quotasUnknown }),
      removal: removal ?? null,
      question: question ?? null,
      readings: readings.map(({ id, cite, text, reading, because }) => ({
        id,
        cite,
        text,
        reading,
        because,
      })),
      facts,
    },
    undefined,
    indent,
  );
}
