import { decide, type Decision } from '#policy/decide.ts';
import type { Approval, Edit } from '#policy/evidence.ts';
import { changeFacts } from '#policy/change-facts.ts';
import { requiredApprovals, type Route } from '#policy/route.ts';
import { dayOf } from '#policy/time.ts';
import { holdsOn } from '#policy/offices.ts';
import { parseEntry, type ParsedEntry } from '#content/parse-entry.ts';
import type { Finding } from '#schema/finding.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import type { Edited, EntryLedger, Round } from '#scripts/ledger/replay.ts';
import type { Desk, Main } from './desk.ts';
import type { EntryState, Me, StatusId } from './entry-file.ts';
import { judgeText } from './judge-text.ts';
import type { Proposal } from './proposals.ts';
import { Refusal } from './refusal.ts';

/** Who takes an item back or provides it, where no tier does: the word of the rulebook's `returns`. */
export const PROVIDER = 'nguoi-cung-cap';

/** A proposal judged: what the rulebook on main asks of it, and how far it is. */
export interface Case {
  readonly proposal: Proposal;
  readonly main: Main;
  readonly title: string;
  readonly facts: Facts;
  readonly route: Route;
  readonly decision: Decision;
  readonly findings: readonly Finding[];
  readonly ledger: EntryLedger | undefined;
  /** The round under way, sent back or not; undefined while it was never sent. */
  readonly round: Round | undefined;
  readonly state: Exclude<EntryState, 'da-xuat-ban'>;
  readonly at: Temporal.Instant;
}

/** Approvals as policy counts them: an escalation is an approval that hands the item up. */
function approvalsOf(round: Round | undefined): Approval[] {
  const given = [...(round?.approvals ?? []), ...(round?.escalations ?? [])];
  return given.map((record) => {
    const { account, office = '', role, tree, base, at } = record;
    const approval = { account, office, role, tree, base, at };
    return record.step === 'trinh-cap-tren' ? Object.assign(approval, { escalateTo: record.to }) : approval;
  });
}

/** What policy is told of a proposal: authors, edits and returns, from the sealed commits and the ledger. */
export function evidenceOf({ tree, base, saves }: Proposal, round: Round | undefined) {
  const sentBack = (round?.returns ?? []).filter(({ role }) => role !== PROVIDER);
  const authors = [...new Set(saves.map(({ account }) => account))];
  return {
    approvals: approvalsOf(round),
    proposal: { tree, base, authors, edits: (round?.edits ?? []).map(editOf), refusals: sentBack },
  };
}

function editOf({ account, role, before, tree, at }: Edited): Edit {
  return { account, ...(role && { role }), before, tree, at };
}

function stateOf(round: Round | undefined, decision: Decision): Case['state'] {
  if (!round) return 'chua-gui';
  if (!round.open) return 'tra-lai';
  return decision.state === 'open' ? 'du-dieu-kien' : 'cho-duyet';
}

/** Facts of the entry as it stands on the site, for which the stricter class counts. */
function factsBefore({ settings }: Main, { place, before }: Proposal, today: string): Facts | undefined {
  const { entry } = before ? parseEntry(place.path, before.text, settings.id) : {};
  return entry && changeFacts(entry, settings, { change: 'edit', published: true, today });
}

/** Whether a file stands on main or in a proposal. */
export function fileKnower(main: Main, proposal: Proposal | undefined): (path: string) => boolean {
  const changes = new Map(proposal?.changes.map(({ path, after }) => [path, after !== null]));
  return (path) => changes.get(path) ?? (main.index.uploads.has(path) || main.index.byPath.has(path));
}

/** What the rulebook on main asks of an item now, with what the ledger knows of it. */
function asked(desk: Desk, main: Main, proposal: Proposal, entry: ParsedEntry) {
  const { settings, index } = main;
  const ledger = desk.ledger.entry(proposal.place.entry);
  const round = ledger?.round;
  const at = Temporal.Instant.from(desk.now());
  const today = dayOf(at).toString();
  const published = index.byPath.has(proposal.place.path);
  const facts = changeFacts(entry, settings, {
    change: published ? 'edit' : 'add',
    published,
    today,
    ...(round?.submissions[0] && { suppliedAt: round.submissions[0].at }),
    ...(ledger?.publications[0] && { postedAt: ledger.publications[0].at }),
  });
  const before = factsBefore(main, proposal, today);
  const route = requiredApprovals(settings.rulebook, settings.board, facts, at, before);
  return { ledger, round, at, facts, route };
}

/** The route of a proposal, without judging its text; undefined for a text that cannot be read. */
export function routeOf(desk: Desk, main: Main, proposal: Proposal): Route | undefined {
  const { entry } = parseEntry(proposal.place.path, proposal.text, main.settings.id);
  return entry && asked(desk, main, proposal, entry).route;
}

/** Judges a proposal by the rulebook, board, units and sections of main. Refuses (422) a text main no longer accepts. */
export function caseOf(desk: Desk, main: Main, proposal: Proposal): Case {
  const { entry, findings } = judgeText(
    main.settings,
    proposal.place.path,
    proposal.text,
    fileKnower(main, proposal),
  );
  if (!entry) {
    throw new Refusal(422, `Mục “${proposal.head.title}” không còn hợp lệ với danh mục hiện hành của cổng.`, {
      findings,
    });
  }
  const known = asked(desk, main, proposal, entry);
  const evidence = evidenceOf(proposal, known.round);
  const decision = decide(known.route, evidence.approvals, evidence.proposal);
  const state = stateOf(known.round, decision);
  return { proposal, main, title: entry.data.title, findings, decision, state, ...known };
}

/** Decap's column for a state. */
export const statusIds: Readonly<Record<Case['state'], StatusId>> = {
  'chua-gui': 'draft',
  'tra-lai': 'draft',
  'cho-duyet': 'pending_review',
  'du-dieu-kien': 'pending_publish',
};

/** The office in which a person may act as a role on this item now; undefined when in none. */
export function officeAs({ route, at }: Pick<Case, 'route' | 'at'>, me: Me, role: string) {
  const day = dayOf(at);
  return (route.tenures[role] ?? []).find((tenure) => tenure.account === me.account && holdsOn(tenure, day));
}

/** Roles of the rulebook a person has on this item now, highest tier first. */
export function rolesOf(given: Pick<Case, 'route' | 'at'>, me: Me): readonly string[] {
  const { tiers } = given.route;
  return Object.keys(tiers)
    .filter((role) => officeAs(given, me, role))
    .toSorted((a, b) => (tiers[b] ?? 0) - (tiers[a] ?? 0));
}
