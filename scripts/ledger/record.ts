import { z } from 'zod';
import { Instant } from '#schema/primitives.ts';

const Sha = z.string().regex(/^[0-9a-f]{40}$/);

/** What every record says: who, in which office, about which entry, when. */
const common = {
  at: Instant,
  account: z.string(),
  /** Office the person acted in; none for a unit's staff. */
  office: z.string().optional(),
  /** `tin-tuc/2026/khai-giang`. */
  entry: z.string(),
  cite: z.string().optional(),
};

/**
 * One line of the ledger (`refs/heads/so-cai`): a commit whose subject is a Vietnamese sentence and whose body is
 * this record as JSON. `tree` is the entry's result tree: the approval speaks for exactly those bytes.
 */
export const LedgerRecord = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('gui'), ...common, base: Sha, tree: Sha }),
  /** `role`: the tier the person edited as; none for a unit's staff. */
  z.strictObject({
    step: z.literal('sua'),
    ...common,
    role: z.string().optional(),
    base: Sha,
    before: Sha,
    tree: Sha,
  }),
  z.strictObject({ step: z.literal('duyet'), ...common, role: z.string(), base: Sha, tree: Sha }),
  z.strictObject({
    step: z.literal('trinh-cap-tren'),
    ...common,
    role: z.string(),
    to: z.string(),
    base: Sha,
    tree: Sha,
    reason: z.string(),
  }),
  /**
   * `role`: the tier that sends back, or `nguoi-cung-cap` when the provider takes the item back. `to`: to whom, where the
   * regulation leaves a choice.
   */
  z.strictObject({
    step: z.literal('tra-lai'),
    ...common,
    role: z.string(),
    to: z.string().optional(),
    tree: Sha,
    reason: z.string(),
  }),
  z.strictObject({ step: z.literal('huy'), ...common, reason: z.string() }),
  z.strictObject({
    step: z.literal('xuat-ban'),
    ...common,
    role: z.string(),
    base: Sha,
    tree: Sha,
    merge: Sha,
  }),
]);
export type LedgerRecord = z.output<typeof LedgerRecord>;
