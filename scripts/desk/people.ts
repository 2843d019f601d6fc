import { officesOf } from '#policy/offices.ts';
import type { StoredUser } from '#scripts/adapters/private-store.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import type { Me } from './entry-file.ts';

/** The person behind a signed-in account on a day, as the board and units on main say. */
export function personOf({ board, units }: PortalSettings, user: StoredUser, day: Temporal.PlainDate): Me {
  const { name, email } = board.accounts.find(({ id }) => id === user.account) ?? user;
  const held = officesOf(board, user.account, day);
  const ids = new Set(held.map(({ unit }) => unit));
  return {
    account: user.account,
    name,
    email,
    administrator: user.administrator,
    offices: held.map(({ office, title, role, unit, delegated }) => ({
      id: office,
      title,
      ...(role && { role }),
      ...(unit && { unit }),
      delegated,
    })),
    units: units.filter(({ id }) => ids.has(id)).map((unit) => ({ id: unit.id, name: unit.name })),
    board: held.some(({ role, unit }) => role !== undefined && unit === undefined),
  };
}
