import type { LedgerRecord } from './record.ts';

export type Submitted = Extract<LedgerRecord, { step: 'gui' }>;
export type Edited = Extract<LedgerRecord, { step: 'sua' }>;
export type Approved = Extract<LedgerRecord, { step: 'duyet' }>;
export type Escalated = Extract<LedgerRecord, { step: 'trinh-cap-tren' }>;
export type Returned = Extract<LedgerRecord, { step: 'tra-lai' }>;
export type Published = Extract<LedgerRecord, { step: 'xuat-ban' }>;

/** One proposal on its way, from its first submission to publication or withdrawal. */
export interface Round {
  readonly submissions: readonly Submitted[];
  readonly edits: readonly Edited[];
  readonly approvals: readonly Approved[];
  readonly escalations: readonly Escalated[];
  readonly returns: readonly Returned[];
  /** Under review: sent, and not returned since. */
  readonly open: boolean;
  /** The result tree the ledger last spoke of. */
  readonly tree: string;
  /** In order, as they came. */
  readonly records: readonly LedgerRecord[];
}

/** All the ledger knows of one entry. */
export interface EntryLedger {
  readonly entry: string;
  /** The proposal under way; absent when none was sent since the last publication or withdrawal. */
  readonly round?: Round;
  readonly publications: readonly Published[];
  /** Whole life, oldest first. */
  readonly records: readonly LedgerRecord[];
}

export type LedgerState = ReadonlyMap<string, EntryLedger>;

const emptyRound: Omit<Round, 'tree'> = {
  submissions: [],
  edits: [],
  approvals: [],
  escalations: [],
  returns: [],
  open: false,
  records: [],
};

function inRound(round: Round, record: LedgerRecord): Round {
  const next = { ...round, records: [...round.records, record] };
  switch (record.step) {
    case 'gui':
      return { ...next, submissions: [...round.submissions, record], open: true, tree: record.tree };
    case 'sua':
      return { ...next, edits: [...round.edits, record], tree: record.tree };
    case 'duyet':
      return { ...next, approvals: [...round.approvals, record] };
    case 'trinh-cap-tren':
      return { ...next, escalations: [...round.escalations, record] };
    case 'tra-lai':
      return { ...next, returns: [...round.returns, record], open: false };
    case 'huy':
    case 'xuat-ban':
      return next;
  }
}

/** Adds one record to what is known of its entry. */
export function follow(known: EntryLedger | undefined, record: LedgerRecord): EntryLedger {
  const { entry } = record;
  const records = [...(known?.records ?? []), record];
  const publications = known?.publications ?? [];
  if (record.step === 'xuat-ban') return { entry, records, publications: [...publications, record] };
  if (record.step === 'huy') return { entry, records, publications };
  const round = known?.round ?? { ...emptyRound, tree: record.tree };
  return { entry, records, publications, round: inRound(round, record) };
}

/** What stands where after these records, oldest first. Pure: the same records always give the same state. */
export function replay(records: Iterable<LedgerRecord>): LedgerState {
  const state = new Map<string, EntryLedger>();
  for (const record of records) state.set(record.entry, follow(state.get(record.entry), record));
  return state;
}
