import { z } from 'zod';
import { Citation } from '../citation.ts';
import { line } from '../primitives.ts';
import { Quote, RoleId, basis } from './basis.ts';

const ScopeName = z.enum(['board', 'unit', 'section', 'field']);

/**
 * Whose holders may act on one item: every holder (`board`), those of the unit that provides it (`unit`), of a unit
 * that owns its section (`section`), or in charge of its field of work (`field`). A list demands every one of them:
 * `[unit, section]` for a unit that publishes its own items in its own sections (rows B04, B06, I36).
 */
export const Scope = z.union([ScopeName, z.array(ScopeName).nonempty()], {
  error: 'phải là board, unit, section, field hoặc danh sách các phạm vi ấy',
});
export type Scope = z.output<typeof Scope>;

/** A tier of the route (rows B01–B14, C01). Roles stand lowest first; offices of the board exercise them. */
export const Role = z.strictObject({
  /** `bien-tap-cap-1`: the name other items of the rulebook and the board's offices use. */
  id: RoleId,
  /** “Biên tập viên cấp 1”. */
  label: line(120),
  /** What a holder does with an item, as a verb the desk shows: “Ký duyệt”, “Chuyển duyệt”, “Duyệt”. */
  verb: line(40),
  /** Which holders act on one item (rows B04, B06). */
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
