/** Something told of a person; what it says is masked before anyone else sees it. */
export interface Told {
  /** Skeleton indexes. */
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** `03*******12`; nothing where the kind says enough. */
  readonly masked?: string;
  readonly severity: 'refuse' | 'escalate';
}

/** A text as these searches want it. */
export interface Reading {
  /** Folded text. */
  readonly text: string;
  /** The original of a stretch of the folded text, composed, without hidden characters. */
  original(start: number, end: number): string;
  /** Telephone numbers (digits) and addresses of e-mail that offices have made known. */
  readonly official: ReadonlySet<string>;
}

/** Folded text before an index. */
export const before = ({ text }: Reading, index: number, length: number): string =>
  text.slice(Math.max(0, index - length), index);

export const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

export function maskNumber(digits: string): string {
  return `${digits.slice(0, 2)}${'*'.repeat(Math.max(0, digits.length - 4))}${digits.slice(-2)}`;
}
