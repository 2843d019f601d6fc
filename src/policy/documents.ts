import type { Rulebook } from '#schema/rulebook.ts';
import type { Facts, StartFact, Validity } from '#schema/rulebook/facts.ts';
import { dayOf } from './time.ts';
import { versionOn } from './versions.ts';

/** Days of a document, `2026-03-05`, that say whether it is in force. */
export interface DocumentDays {
  readonly effectiveFrom?: string | undefined;
  /** First day on which it is no longer in force. */
  readonly expiresAt?: string | undefined;
  readonly partlyExpired?: boolean | undefined;
}

/** Another document that bears on this one. */
export interface Bearing {
  /** Kind of relation as documents write it: `thay-the`, `bai-bo`, `sua-doi`, `bo-sung` … */
  readonly kind: string;
  /** Day from which the other is in force. */
  readonly effectiveFrom?: string | undefined;
}

const ENDS = new Set(['thay-the', 'bai-bo']);

/**
 * Whether a document is in force on a day, from its own days and from the documents that replace or repeal it: the day
 * such a document takes effect is the first on which this one is no longer in force. Without a day of effect it is
 * taken to be in force, for what is on record cannot say otherwise.
 */
export function validityOn(
  { effectiveFrom, expiresAt, partlyExpired }: DocumentDays,
  day: string,
  bearings: readonly Bearing[] = [],
): Validity {
  const ends = [
    expiresAt,
    ...bearings.filter(({ kind }) => ENDS.has(kind)).map((bearing) => bearing.effectiveFrom),
  ];
  if (ends.some((end) => end !== undefined && end <= day)) return 'het-toan-bo';
  if (effectiveFrom !== undefined && effectiveFrom > day) return 'chua-co';
  return partlyExpired === true ? 'het-mot-phan' : 'con-hieu-luc';
}

/** Words of “Nơi nhận” that send a document to the site, and whether they stand there. */
export interface MarkerFound {
  readonly text: string;
  readonly writtenBy: string;
  readonly found: boolean;
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
}

const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ');

/** The markers a regulation asks of such a document, each with whether one of its recipients holds those words. */
export function recipientsMarkers(
  rulebook: Rulebook,
  facts: Facts,
  recipients: readonly string[],
  at: Temporal.Instant,
): readonly MarkerFound[] {
  const { documents } = versionOn(rulebook, dayOf(at));
  const listed = recipients.map(plain);
  return (documents?.recipientsMarker ?? [])
    .filter(({ origin }) => origin === undefined || origin === facts.origin)
    .map(({ text, or, writtenBy, cite, quote, readings }) => ({
      text,
      writtenBy,
      found: [text, ...or].some((words) => listed.some((one) => one.includes(plain(words)))),
      cite,
      quote,
      readings,
    }));
}

/** Moments a document must carry so that its clocks can run, and that are not on record. */
export function missingDates(
  rulebook: Rulebook,
  facts: Facts,
  at: Temporal.Instant,
): readonly {
  readonly fact: StartFact;
  readonly label: string;
  readonly cite: string;
  readonly quote: string;
}[] {
  const { documents } = versionOn(rulebook, dayOf(at));
  return (documents?.dates ?? [])
    .filter(
      ({ fact, origin }) =>
        facts.times[fact] === undefined && (origin === undefined || origin === facts.origin),
    )
    .map(({ fact, label, cite, quote }) => ({ fact, label, cite, quote }));
}
