import type { LedgerRecord } from '#scripts/ledger/record.ts';
import { caseOf, type Case } from './case.ts';
import type { Desk } from './desk.ts';
import type { EntryFile, Me, StepId, StepRequest } from './entry-file.ts';
import { fileOf, fileOfCase } from './file-view.ts';
import type { EntryPlace } from './places.ts';
import type { Publisher } from './publish.ts';
import { Refusal } from './refusal.ts';
import { standing } from './standing.ts';
import { sentenceOf } from './sentences.ts';
import { nameOfTarget, returnTargets } from './rights.ts';
import { escalationOf, needsReason, stepRight, type Acting } from './step-rights.ts';

/** The proposal judged, if it is still the one the person saw. Refuses 404 when none, 409 when it changed. */
async function seen(desk: Desk, place: EntryPlace, tree: string | undefined): Promise<Case> {
  const { main, proposal } = await standing(desk, place);
  if (!proposal) {
    throw new Refusal(404, `Mục “${place.entry}” không có bản đang soạn.`, {
      hint: 'Có thể bài đã được xuất bản hoặc đã bỏ; hãy tải lại trang.',
    });
  }
  if (tree !== undefined && tree !== proposal.tree) {
    const last = proposal.saves.at(-1);
    throw new Refusal(
      409,
      `Nội dung đã được ${last?.name ?? 'người khác'} sửa sau khi bạn mở, nên bước này chưa được ghi nhận.`,
      {
        hint: 'Hãy tải lại để xem nội dung mới rồi quyết định.',
      },
    );
  }
  return caseOf(desk, main, proposal);
}

/** The ledger's record of a step; publication is recorded by the publisher. */
function recordOf(
  desk: Desk,
  given: Case,
  me: Me,
  step: Exclude<StepId, 'xuat-ban'>,
  as: Acting,
  { reason = '', to }: Pick<StepRequest, 'reason' | 'to'>,
): LedgerRecord {
  const { tree, base, place } = given.proposal;
  const common = {
    at: desk.now(),
    account: me.account,
    ...(as.office && { office: as.office }),
    entry: place.entry,
    cite: as.cite,
  };
  const role = as.role ?? '';
  switch (step) {
    case 'gui':
      return { step, ...common, base, tree };
    case 'duyet':
      return { step, ...common, role, base, tree };
    case 'trinh-cap-tren':
      return { step, ...common, role, to: escalationOf(given) ?? '', base, tree, reason };
    case 'tra-lai':
      return { step, ...common, role, ...(to && { to }), tree, reason: reason || 'Người viết rút bài lại' };
    case 'huy':
      return { step, ...common, reason: reason || 'Người viết bỏ bản nháp' };
  }
}

function mustGiveReason(step: StepId, as: Acting, reason: string | undefined): void {
  if (reason || !needsReason(step, as)) return;
  throw new Refusal(400, step === 'tra-lai' ? 'Cần ghi lý do trả lại.' : 'Cần ghi lý do trình cấp trên.', {
    hint: 'Hãy viết một câu để người nhận biết phải làm gì.',
  });
}

/** Refuses (400) a return to someone the regulation does not name for this tier. */
function mustBeTarget(given: Case, step: StepId, as: Acting, to: string | undefined): void {
  if (to === undefined) return;
  const targets: readonly string[] = step === 'tra-lai' && as.role ? returnTargets(given, as.role) : [];
  if (targets.includes(to)) return;
  const { route, title } = given;
  const known = targets.map((role) => nameOfTarget(route, role)).join(', ');
  throw new Refusal(400, `Không trả lại “${title}” cho “${nameOfTarget(route, to)}” được.`, {
    cite: as.cite,
    ...(known && { hint: `Có thể trả lại cho: ${known}.` }),
  });
}

/**
 * Takes one step on a proposal: judged by the rulebook, recorded in the ledger, bound to the very tree the person
 * saw. Answers the file as it stands after.
 */
export async function takeStep(
  desk: Desk,
  publisher: Publisher,
  me: Me,
  place: EntryPlace,
  request: Omit<StepRequest, 'tree'> & { tree?: string | undefined },
): Promise<EntryFile> {
  const { step, tree, reason } = request;
  if (step === 'xuat-ban') {
    await publisher.publish(me, place, (await seen(desk, place, tree)).proposal.tree);
    return after(desk, me, place);
  }
  return desk.inTurn(place.entry, async () => {
    const given = await seen(desk, place, tree);
    const right = stepRight(given, me, step);
    if (!right.allowed) throw right.why;
    mustGiveReason(step, right.as, reason);
    const { tip, place: at } = given.proposal;
    mustBeTarget(given, step, right.as, request.to);
    const record = recordOf(desk, given, me, step, right.as, request);
    const line = {
      record,
      sentence: sentenceOf(me.name, given.title, record),
      person: { name: me.name, email: me.email },
    };
    // A draft nobody ever sent leaves no trace in the ledger.
    const lines = step === 'huy' && !given.round ? [] : [line];
    const outcome = await desk.ledger.append(lines, [
      { ref: at.ref, from: tip, to: step === 'huy' ? null : tip },
    ]);
    if (!outcome.moved) {
      throw new Refusal(409, 'Nội dung vừa được sửa nên bước này chưa được ghi nhận.', {
        hint: 'Hãy tải lại để xem nội dung mới rồi quyết định.',
      });
    }
    if (step === 'huy') return after(desk, me, place).catch(() => dropped(desk, given, me));
    return fileOfCase(desk, caseOf(desk, given.main, given.proposal), me);
  });
}

async function after(desk: Desk, me: Me, place: EntryPlace): Promise<EntryFile> {
  const { main, proposal } = await standing(desk, place);
  return fileOf(desk, main, place, proposal, me);
}

/** What is left of a draft that was never published: its file without anything to do. */
function dropped(desk: Desk, given: Case, me: Me): EntryFile {
  const { tree: _tree, revision: _revision, status: _status, ...file } = fileOfCase(desk, given, me);
  return { ...file, state: 'chua-gui', stateLabel: 'Đã bỏ bản nháp', steps: [], may: [], mayEdit: false };
}
