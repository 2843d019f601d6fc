import type { Rulebook } from '#schema/rulebook.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import type { WorkCalendar } from './calendar.ts';
import { runClock, unstarted } from './clock.ts';
import type { Clock } from './clock.ts';
import { missingShown } from './shown.ts';
import type { MustShow } from './shown.ts';
import { dayOf, localMoment } from './time.ts';
import { versionOn } from './versions.ts';

/** What is known of a draft besides its facts. */
export interface DraftState {
  /** First and last day for comments, `2026-03-05`; the last one is included. */
  readonly opensAt?: string | undefined;
  readonly lastDay: string;
  /** Names of what its page shows (`thoi-han`, `noi-tiep-nhan` …). */
  readonly present: ReadonlySet<string>;
  readonly comments: number;
  /** The issued document stands on the portal. */
  readonly finalText: boolean;
}

/** What the regulation makes of a draft open for comment. */
export interface Consultation {
  readonly state: 'not-yet' | 'open' | 'closed';
  readonly missing: readonly MustShow[];
  /** Who must have approved it before it is posted, and whether that is on record. */
  readonly approval?: { readonly by: string; readonly known: boolean };
  /** Comments are owed to the public once the draft has closed. */
  readonly commentsOwed: boolean;
  /** The issued text is still to go into the documents. */
  readonly finalText?:
    Clock | { readonly state: 'met' | 'running'; readonly cite: string; readonly quote: string };
}

function finalText(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  facts: Facts,
  done: boolean,
  at: Temporal.Instant,
): Consultation['finalText'] {
  const rule = versionOn(rulebook, dayOf(at)).consultations?.finalText;
  if (!rule) return undefined;
  const { start, due, cite, quote, readings } = rule;
  if (!start || !due) return { state: done ? 'met' : 'running', cite, quote };
  const given = {
    rule: 'van-ban-chinh-thuc',
    label: 'đăng văn bản sau khi được ban hành',
    start,
    due,
    until: 'posted' as const,
    cite,
    quote,
    readings,
  };
  const started = facts.times[start];
  if (started === undefined) return unstarted(given);
  return runClock(given, started, done ? facts.postedAt : undefined, calendar, localMoment(at.toString()).at);
}

/** What a draft owes: its state on the day, what its page lacks, whether comments and the issued text are still owed. */
export function consultation(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  facts: Facts,
  draft: DraftState,
  at: Temporal.Instant,
): Consultation | undefined {
  const rules = versionOn(rulebook, dayOf(at)).consultations;
  if (!rules) return undefined;
  const day = dayOf(at).toString();
  const state = day > draft.lastDay ? 'closed' : day < (draft.opensAt ?? day) ? 'not-yet' : 'open';
  const text = finalText(rulebook, calendar, facts, draft.finalText, at);
  return {
    state,
    missing: missingShown(rulebook, 'du-thao', draft.present, at),
    ...(rules.approvedBy !== undefined && {
      approval: { by: rules.approvedBy, known: facts.times.leaderApprovedAt !== undefined },
    }),
    commentsOwed: rules.publishesComments !== undefined && state === 'closed' && draft.comments === 0,
    ...(text && { finalText: text }),
  };
}
