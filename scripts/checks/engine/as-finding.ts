import type { Finding } from '#schema/finding.ts';
import type { Check, CheckContext, Trouble } from './check.ts';

/** A trouble as a finding, with the clauses of the portal's regulation it falls under, or the standard. */
export function asFinding(
  check: Pick<Check, 'id' | 'standard'>,
  path: string,
  trouble: Trouble,
  { portal }: Pick<CheckContext, 'portal'>,
): Finding {
  const { message, hint, place, severity = 'refuse' } = trouble;
  return {
    check: check.id,
    severity,
    path,
    ...(place && { place }),
    message,
    ...(hint !== undefined && { hint }),
    cite: citationOf(check, trouble, portal),
  };
}

function citationOf(
  { id, standard }: Pick<Check, 'id' | 'standard'>,
  trouble: Trouble,
  { newest: { prohibitions } }: CheckContext['portal'],
): string {
  if (trouble.cite !== undefined) return trouble.cite;
  const naming = (names: readonly string[]): string[] =>
    prohibitions.filter(({ checks }) => checks.some((name) => names.includes(name))).map(({ cite }) => cite);
  const byClass = naming(trouble.classes ?? []);
  const clauses = byClass.length > 0 ? byClass : naming([id]);
  return clauses.length > 0 ? [...new Set(clauses)].join('; ') : (trouble.standard ?? standard);
}
