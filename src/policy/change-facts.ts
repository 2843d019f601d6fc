import type { ContentType, EntryData } from '#schema/content-types.ts';
import type { ChangeKind, Facts } from '#schema/rulebook/facts.ts';
import type { Section } from '#schema/sections.ts';
import type { Unit } from '#schema/units.ts';

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
  /** When the unit handed it in; with offset. */
  readonly suppliedAt?: string;
  /** When main first held it; with offset. */
  readonly postedAt?: string;
}

type Times = Facts['times'];

function newsFacts(data: EntryData['tin-tuc']): Partial<Facts> & { times: Times } {
  return {
    genre: data.genre,
    subjects: data.subjects,
    sensitivity: data.sensitivity,
    position: data.position,
    times: data.event
      ? { eventEnd: data.event.end, ...(data.event.start && { eventStart: data.event.start }) }
      : {},
  };
}

function documentFacts(data: EntryData['van-ban']): Partial<Facts> & { times: Times } {
  const { signedAt, issuedAt, stampedAt, receivedAt, effectiveFrom } = data;
  return {
    documentKind: data.kind,
    origin: data.origin,
    ...(data.field && { field: data.field }),
    times: {
      ...(signedAt && { signedAt }),
      ...(issuedAt && { issuedAt }),
      ...(stampedAt && { stampedAt }),
      ...(receivedAt && { receivedAt }),
      ...(effectiveFrom && { effectiveFrom }),
    },
  };
}

function ownFacts(entry: EntryForFacts): Partial<Facts> & { times: Times } {
  switch (entry.type) {
    case 'tin-tuc':
      return newsFacts(entry.data as EntryData['tin-tuc']);
    case 'van-ban':
      return documentFacts(entry.data as EntryData['van-ban']);
    default:
      return { times: {} };
  }
}

/** Everything a rulebook's conditions may ask of an entry. Units and sections give its unit's kind, its section's owners. */
export function changeFacts(
  entry: EntryForFacts,
  settings: { readonly units: readonly Unit[]; readonly sections: readonly Section[] },
  evidence: Evidence = {},
): Facts {
  const { section, unit, language } = entry.data;
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
    ...ownFacts(entry),
    ...(evidence.suppliedAt && { suppliedAt: evidence.suppliedAt }),
    ...(evidence.postedAt && { postedAt: evidence.postedAt }),
  };
}
