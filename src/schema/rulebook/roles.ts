import { z } from 'zod';
import { Citation } from '../citation.ts';
import { line } from '../primitives.ts';
import { Quote, RoleId, basis } from './basis.ts';

/**
 * Whose holders may act on one item: every holder (`board`), those of the unit that provides it (`unit`), of a unit
 * that owns its section (`section`), or in charge of its field of work (`field`).
 */
export const Scope = z.enum(['board', 'unit', 'section', 'field']);
export type Scope = z.output<typeof Scope>;

/** A tier of the route (rows B01–B14, C01). Roles stand lowest first; offices of the board exercise them. */
export const Role = z.strictObject({
  id: RoleId,
  /** “Biên tập viên cấp 1”. */
  label: line(120),
  /** What a holder does with an item, as a verb the desk shows: “Ký duyệt”, “Chuyển duyệt”, “Duyệt”. */
  verb: line(40),
  scope: Scope.default('board'),
  /** Office or post that holds it by the text: “Thư ký Ban Biên tập”. */
  heldBy: line(200),
  /**
   * The text makes one person edit an item and pass it on (row B09). Without it nobody approves a change of their own.
   */
  mayApproveOwnEdits: z.strictObject({ cite: Citation, quote: Quote }).optional(),
  ...basis,
});
export type Role = z.output<typeof Role>;
