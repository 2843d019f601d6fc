import type { ContentType, EntryData } from '#schema/content-types.ts';
import { startFacts } from '#schema/rulebook/facts.ts';
import type { ChangeKind, Facts } from '#schema/rulebook/facts.ts';
import type { Section } from '#schema/sections.ts';
import type { Unit } from '#schema/units.ts';
import { validityOn } from './documents.ts';
import type { DocumentDays } from './documents.ts';

/** One entry as the store, the desk or a check holds it. */
export interface EntryForFacts<T extends ContentType = ContentType> {
  readonly id: string;
  readonly type: T;
  readonly data: EntryData[T];
}

/** What is known besides the entry itself: from the ledger and main's history, never from its fields. */
export interface Evidence {
  readonly change?: ChangeKind;
  readonly published?: boolean;
  /** Day asked, `2026-03-05`: a document's validity is told only where it is known. */
  readonly today?: string;
  /** When the unit handed it in; with offset. */
  readonly suppliedAt?: string;
  /** When main first held it; with offset. */
  readonly postedAt?: string;
}

type Data = Readonly<Record<string, unknown>>;

/** Front-matter fields that are facts of the same name and meaning, whatever the kind of entry. */
const SAME_NAME = [
  'genre',
  'subjects',
  'sensitivity',
  'position',
  'documentKind',
  'origin',
  'field',
  'reportPeriod',
  'outdated',
] as const satisfies readonly (keyof Facts)[];

/** Moments by their names; an event without a beginning took place when it ended. */
function timesOf(data: Data): Facts['times'] {
  const { event } = data as { readonly event?: { readonly start?: string; readonly end: string } };
  const named = Object.keys(startFacts).flatMap((name) => {
    const moment = data[name];
    return typeof moment === 'string' ? [[name, moment]] : [];
  });
  return {
    ...Object.fromEntries(named),
    ...(event && { eventStart: event.start ?? event.end, eventEnd: event.end }),
  };
}

/** What a question or petition tells of itself; none for other kinds of entry. */
function questionFacts(data: Data): Facts['question'] | undefined {
  const { answeringUnits, handlingUnits, state, progress, generalInterest, urgent } = data as {
    readonly answeringUnits?: readonly string[];
    readonly handlingUnits?: readonly string[];
    readonly state?: string;
    readonly progress?: readonly { readonly at: string; readonly until?: string }[];
    readonly generalInterest?: boolean;
    readonly urgent?: boolean;
  };
  const units = answeringUnits ?? handlingUnits;
  if (units === undefined) return undefined;
  const notice = progress?.findLast(({ until }) => until !== undefined);
  return {
    units: Math.max(1, units.length),
    outOfScope: state === 'khong-thuoc-tham-quyen',
    urgent: urgent ?? false,
    ...(generalInterest !== undefined && { generalInterest }),
    ...(notice?.until !== undefined && { progress: { at: notice.at, answerBy: notice.until } }),
  };
}

function ownFacts(type: string, data: Data, today: string | undefined): Partial<Facts> {
  const same = SAME_NAME.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]]));
  const question = questionFacts(data);
  const isDocument = type === 'van-ban';
  return {
    ...(Object.fromEntries(same) as Partial<Facts>),
    ...(isDocument && { documentKind: data['kind'] as Facts['documentKind'] }),
    ...(isDocument && today !== undefined && { validity: validityOn(data as DocumentDays, today) }),
    foreignElement: data['foreignElement'] === true || data['forForeigners'] === true,
    ...(question && { question }),
    times: timesOf(data),
  };
}

/** Everything a rulebook's conditions may ask of an entry. Units and sections give its unit's kind, its section's owners. */
export function changeFacts(
  entry: EntryForFacts,
  settings: { readonly units: readonly Unit[]; readonly sections: readonly Section[] },
  evidence: Evidence = {},
): Facts {
  const { section, unit, language } = entry.data;
  const own = { times: {}, ...ownFacts(entry.type, entry.data, evidence.today) };
  const unitKind = settings.units.find(({ id }) => id === unit)?.kind;
  return {
    entry: entry.id,
    type: entry.type,
    change: evidence.change ?? 'add',
    published: evidence.published ?? false,
    section,
    sectionOwners: settings.sections.find(({ id }) => id === section)?.owners ?? 'all',
    unit,
    ...(unitKind && { unitKind }),
    language,
    subjects: [],
    position: false,
    foreignElement: false,
    ...own,
    ...(evidence.suppliedAt && {
      suppliedAt: evidence.suppliedAt,
      times: { ...own.times, submittedAt: evidence.suppliedAt },
    }),
    ...(evidence.postedAt && { postedAt: evidence.postedAt }),
  };
}
