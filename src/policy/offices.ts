import type { Board } from '#schema/board.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import type { Scope } from '#schema/rulebook/roles.ts';

/** An account in an office, for a time; `until` is the last day, included. */
export interface Tenure {
  readonly account: string;
  readonly office: string;
  readonly title: string;
  readonly role?: string;
  readonly unit?: string;
  readonly fields?: readonly string[];
  readonly from: string;
  readonly until?: string;
  /** Acts for the holder by delegation. */
  readonly delegated: boolean;
}

/** Every appointment and delegation of the board, as one list. */
export function tenuresOf(board: Board): readonly Tenure[] {
  const offices = new Map(board.offices.map((office) => [office.id, office]));
  const known = (id: string) => {
    const office = offices.get(id);
    return { office: id, title: office?.title ?? id, ...(office?.role && { role: office.role }) };
  };
  return [
    ...board.appointments.map(({ account, office, unit, fields, from, until }) => ({
      account,
      ...known(office),
      ...(unit && { unit }),
      ...(fields && { fields }),
      from,
      ...(until && { until }),
      delegated: false,
    })),
    ...board.delegations.map(({ to, office, unit, fields, from, until }) => ({
      account: to,
      ...known(office),
      ...(unit && { unit }),
      ...(fields && { fields }),
      from,
      until,
      delegated: true,
    })),
  ];
}

/** Whether a tenure holds on a day. */
export function holdsOn({ from, until }: Tenure, day: Temporal.PlainDate): boolean {
  const text = day.toString();
  return from <= text && (until === undefined || text <= until);
}

/** What an account is on a day: offices held and acted for. */
export function officesOf(board: Board, account: string, day: Temporal.PlainDate): readonly Tenure[] {
  return tenuresOf(board).filter((tenure) => tenure.account === account && holdsOn(tenure, day));
}

/**
 * Whether a holder may act on this item: any holder, or those of its unit, of its section's owners, of its field; of a
 * list of scopes every one must hold. A holder without fields answers for all of them, and alone for what names none.
 */
export function inScope(tenure: Tenure, scope: Scope, facts: Facts): boolean {
  if (Array.isArray(scope)) return scope.every((one) => inScope(tenure, one, facts));
  switch (scope) {
    case 'board':
      return true;
    case 'unit':
      return tenure.unit !== undefined && tenure.unit === facts.unit;
    case 'section':
      return (
        facts.sectionOwners === 'all' ||
        (tenure.unit !== undefined && facts.sectionOwners.includes(tenure.unit))
      );
    case 'field':
      return (
        tenure.fields === undefined || (facts.field !== undefined && tenure.fields.includes(facts.field))
      );
  }
}
