import type { Finding } from '#schema/finding.ts';
import type { Check, CheckContext, Trouble } from './check.ts';
import type { ClassId } from './classes.ts';

/** Classes whose findings must not show the words they are about. */
const PRIVATE: ReadonlySet<string> = new Set(['privacy', 'state-secret'] satisfies ClassId[]);

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
    ...(trouble.classes?.some((name) => PRIVATE.has(name)) && { isPrivate: true }),
  };
}

function citationOf(
  { id, standard: own }: Pick<Check, 'id' | 'standard'>,
  { cite, classes = [], standard = own }: Trouble,
  { newest: { prohibitions, duties = [], operations = [] } }: CheckContext['portal'],
): string {
  if (cite !== undefined) return cite;
  const naming = (names: readonly string[]): string[] =>
    [...prohibitions, ...duties]
      .filter(({ checks }) => checks?.some((name) => names.includes(name)))
      .map(({ cite: clause }) => clause);
  const byClass = naming(classes);
  const clauses = byClass.length > 0 ? byClass : naming([id]);
  if (clauses.length > 0) return [...new Set(clauses)].join('; ');
  // A regulation that itself prescribes the standard is cited before it.
  const prescribed = operations.find(
    ({ measure }) => measure && 'charset' in measure && measure.charset === standard,
  );
  return prescribed?.cite ?? standard;
}
