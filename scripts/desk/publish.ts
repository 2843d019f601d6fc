import { QuycheError } from '#scripts/errors.ts';
import type { LedgerRecord } from '#scripts/ledger/record.ts';
import type { PrintReport } from '#scripts/press/press.ts';
import type { Finding } from '#schema/finding.ts';
import { caseOf, type Case } from './case.ts';
import type { Desk, Main } from './desk.ts';
import type { Me } from './entry-file.ts';
import { MAIN, type EntryPlace } from './places.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { indexedEntry } from './main-index.ts';
import { mergeCommit } from './merge-commit.ts';
import { sentenceOf } from './sentences.ts';
import { standing } from './standing.ts';
import { stepRight, type Acting } from './step-rights.ts';

export interface Publisher {
  /**
   * Publishes a proposal whose bytes are `tree`: merge, print, move main with the ledger, swap the release. One at a
   * time; saves do not wait. Refuses with the reason and leaves everything as it was.
   */
  publish(me: Me, place: EntryPlace, tree: string): Promise<PrintReport>;
  /** Prints main and shows it, in turn with publications. */
  printMain(onProgress?: (done: number, total: number, phase: string) => void): Promise<PrintReport>;
  /** Takes nothing more, and resolves when nothing is being printed. */
  close(): Promise<void>;
}

const RETRIES = 5;
/** Quiet time before the search archive, left out of a publication, is indexed again. */
const ARCHIVE_AFTER_MS = 5000;

/** Why a print failed, for the editor. */
function printFailure(error: unknown, title: string): Refusal {
  if (error instanceof QuycheError && error.name !== 'DiskFull') {
    const findings =
      'findings' in error && Array.isArray(error.findings) ? (error.findings as Finding[]) : [];
    return new Refusal(422, `Chưa xuất bản được “${title}”: ${error.message}`, {
      hint: `Trang đang đăng vẫn giữ nguyên. ${error.hint ?? 'Hãy sửa bài rồi gửi duyệt lại; nếu bài không có lỗi, hãy báo người quản trị.'}`,
      ...(findings.length > 0 && { findings }),
    });
  }
  if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) {
    return refusalOf(new QuycheError('DiskFull', error.message));
  }
  return refusalOf(error);
}

/** The proposal a person may publish now; refuses with the reason. */
async function judged(
  desk: Desk,
  me: Me,
  place: EntryPlace,
  tree: string,
): Promise<{ given: Case; as: Acting }> {
  const { main, proposal } = await standing(desk, place);
  if (!proposal)
    throw new Refusal(404, `Mục “${place.entry}” không có bản đang soạn.`, {
      hint: 'Có thể bài vừa được người khác xuất bản; hãy tải lại trang.',
    });
  if (proposal.tree !== tree)
    throw new Refusal(409, 'Nội dung đã được sửa sau khi bạn mở, nên chưa xuất bản.', {
      hint: 'Hãy tải lại để xem nội dung mới.',
    });
  const given = caseOf(desk, main, proposal);
  const right = stepRight(given, me, 'xuat-ban');
  if (!right.allowed) throw right.why;
  return { given, as: right.as };
}

/** Moves main, ledger and branch together; false when main moved meanwhile and all must be done again. */
async function settle(
  desk: Desk,
  given: Case,
  me: Me,
  as: Acting,
  commit: string,
  at: string,
): Promise<boolean> {
  const { proposal, main, title, ledger } = given;
  return desk.inTurn(proposal.place.entry, async () => {
    // A step taken while the pages were printed (a return, above all) is judged first.
    if (desk.ledger.entry(proposal.place.entry)?.records.length !== ledger?.records.length) return false;
    const record: LedgerRecord = {
      step: 'xuat-ban',
      at,
      account: me.account,
      ...(as.office && { office: as.office }),
      entry: proposal.place.entry,
      cite: as.cite,
      role: as.role ?? '',
      base: main.commit,
      tree: proposal.tree,
      merge: commit,
    };
    const outcome = await desk.ledger.append(
      [
        {
          record,
          sentence: sentenceOf(me.name, title, record),
          person: { name: me.name, email: me.email },
        },
      ],
      [
        { ref: MAIN, from: main.commit, to: commit },
        { ref: proposal.place.ref, from: proposal.tip, to: null },
      ],
    );
    return outcome.moved;
  });
}

/** Whether an item belongs to the search shard of past years, before or after the change. */
function isArchived({ index }: Main, { proposal }: Case): boolean {
  const dates = [...index.byPath.values()].map(({ date }) => date.slice(0, 4));
  const newest = dates.reduce((a, b) => (a > b ? a : b), '');
  const before = proposal.before && indexedEntry(proposal.place.path, '', proposal.before.text).date;
  return [proposal.head.date, before ?? newest].some((date) => date.slice(0, 4) < newest);
}

/** Publishing, one at a time. */
export function openPublisher(desk: Desk): Publisher {
  let tail: Promise<unknown> = Promise.resolve();
  function queued<T>(work: () => Promise<T>): Promise<T> {
    const turn = tail.then(work);
    tail = turn.catch(() => undefined);
    return turn;
  }

  let archive: NodeJS.Timeout | undefined;
  function indexArchiveLater(): void {
    clearTimeout(archive);
    archive = setTimeout(() => {
      queued(() => printMainNow()).catch((error: unknown) =>
        desk.report(`Chưa lập lại được chỉ mục tìm kiếm các năm trước: ${String(error)}`),
      );
    }, ARCHIVE_AFTER_MS).unref();
  }

  async function publishNow(me: Me, place: EntryPlace, tree: string): Promise<PrintReport> {
    for (let tries = 0; tries < RETRIES; tries += 1) {
      const { given, as } = await judged(desk, me, place, tree);
      const at = desk.now();
      const commit = await mergeCommit(desk, given, me, as, at);
      const report = await desk.press.print(commit, undefined, true).catch((error: unknown) => {
        desk.report(
          `In thử “${given.title}” không thành: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        throw printFailure(error, given.title);
      });
      if (!(await settle(desk, given, me, as, commit, at))) continue;
      // Main holds the item now: from here on a failure is repaired at the next print, never reported as “not published”.
      await desk.press
        .swap(report.release)
        .catch((error: unknown) => desk.report(`Chưa thay được bản phát hành: ${String(error)}`));
      const { main } = await desk.look();
      if (isArchived(main, given)) indexArchiveLater();
      return report;
    }
    throw new Refusal(409, 'Chưa xuất bản được vì nội dung trên cổng thay đổi liên tục.', {
      hint: 'Hãy thử lại sau ít phút.',
    });
  }

  async function printMainNow(
    onProgress?: (done: number, total: number, phase: string) => void,
  ): Promise<PrintReport> {
    const { main } = await desk.look();
    const report = await desk.press.print(main.commit, onProgress);
    await desk.press.swap(report.release);
    return report;
  }

  return {
    publish: (me, place, tree) => queued(() => publishNow(me, place, tree)),
    printMain: (onProgress) => queued(() => printMainNow(onProgress)),
    async close() {
      clearTimeout(archive);
      await tail;
    },
  };
}
