import type { DocumentFacts } from './facts.ts';
import type { Validity } from './portal.ts';

/**
 * A document's validity on a day (`YYYY-MM-DD`). On the day it expires it is no longer in force; without a day of
 * effect nothing is claimed.
 */
export function validityOn(document: DocumentFacts, day: string): Validity {
  const { effectiveFrom, expiresAt, partlyExpired } = document;
  if (expiresAt !== undefined && expiresAt <= day) return 'het-hieu-luc';
  if (effectiveFrom === undefined) return partlyExpired ? 'het-hieu-luc-mot-phan' : 'khong-ro';
  if (effectiveFrom > day) return 'chua-co-hieu-luc';
  return partlyExpired ? 'het-hieu-luc-mot-phan' : 'con-hieu-luc';
}
