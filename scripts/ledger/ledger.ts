import type { Commit, GitRepository, Identity, RefChange, RefOutcome } from '#scripts/adapters/git.ts';
import { exitCode, QuycheError } from '#scripts/errors.ts';
import { LedgerRecord } from './record.ts';
import { follow, type EntryLedger } from './replay.ts';
import type { Seal } from './seal.ts';

export const LEDGER_REF = 'refs/heads/so-cai';

/** A record to write: the sentence an inspector reads in `git log`, and the person whose act it is. */
export interface LedgerLine {
  readonly record: LedgerRecord;
  readonly sentence: string;
  readonly person: Pick<Identity, 'name' | 'email'>;
}

/** The append-only chain of commits on `refs/heads/so-cai`, followed in memory. */
export interface Ledger {
  /** What is known of an entry (`tin-tuc/2026/khai-giang`). */
  entry(id: string): EntryLedger | undefined;
  entries(): Iterable<EntryLedger>;
  /**
   * Appends records and moves other refs in the same transaction: all or nothing. When `moved` is false one of
   * `along` had moved and nothing was written.
   */
  append(lines: readonly LedgerLine[], along?: readonly RefChange[]): Promise<RefOutcome>;
}

/** The JSON between the subject and the trailers. */
function recordOf(commit: Commit): LedgerRecord | undefined {
  const start = commit.message.indexOf('\n{');
  const end = commit.message.lastIndexOf('\n}');
  if (start === -1 || end === -1) return undefined;
  return LedgerRecord.parse(JSON.parse(commit.message.slice(start + 1, end + 2)));
}

function broken(commit: Commit, why: string): QuycheError {
  return new QuycheError('LedgerBroken', `Sổ cái không còn nguyên vẹn: bản ghi ${commit.id} ${why}.`, {
    hint: 'Hãy khôi phục nhánh so-cai từ bản sao lưu trước khi mở lại bàn biên tập.',
    exit: exitCode.findings,
  });
}

/** Reads records from oldest to newest; refuses a chain that was cut, joined or written by another hand. */
function readChain(commits: readonly Commit[], from: string | undefined, seal: Seal): LedgerRecord[] {
  let before = from;
  return commits.toReversed().flatMap((commit) => {
    if (commit.parents.length > 1 || commit.parents[0] !== before)
      throw broken(commit, 'không nối tiếp bản ghi trước');
    if (!seal.holds(LEDGER_REF, commit)) throw broken(commit, 'không do bàn biên tập này ghi');
    before = commit.id;
    try {
      const record = recordOf(commit);
      return record ? [record] : [];
    } catch (cause) {
      throw Object.assign(broken(commit, 'có nội dung không đọc được'), { cause });
    }
  });
}

/**
 * Opens the ledger of a repository and reads it whole; starts it with a root commit when there is none.
 * Throws `LedgerBroken` when the chain is not the desk's own work.
 */
export async function openLedger(options: {
  readonly repo: GitRepository;
  readonly seal: Seal;
  /** The desk's name and address as committer. */
  readonly desk: Pick<Identity, 'name' | 'email'>;
  /** What the root commit says the ledger is. */
  readonly title: string;
  readonly now: () => string;
}): Promise<Ledger> {
  const { repo, seal, desk, now } = options;
  const state = new Map<string, EntryLedger>();
  const emptyTree = await repo.writeTree(null, new Map());
  let tip = await repo.resolve(LEDGER_REF);

  async function write(
    parent: string | undefined,
    message: string,
    person: Pick<Identity, 'name' | 'email'>,
    at: string,
  ) {
    const parents = parent ? [parent] : [];
    const sealed = seal.message(LEDGER_REF, { tree: emptyTree, parents, author: person, message });
    return repo.commit({
      tree: emptyTree,
      parents,
      message: sealed,
      author: { ...person, at },
      committer: { ...desk, at },
    });
  }

  if (tip === undefined) {
    tip = await write(undefined, options.title, desk, now());
    const outcome = await repo.updateRefs([{ ref: LEDGER_REF, from: null, to: tip }]);
    if (!outcome.moved)
      throw new QuycheError('LedgerBroken', 'Sổ cái vừa được một tiến trình khác mở.', {
        exit: exitCode.unreachable,
      });
  } else {
    for (const record of readChain(await repo.log(tip), undefined, seal))
      state.set(record.entry, follow(state.get(record.entry), record));
  }

  let queue: Promise<unknown> = Promise.resolve();
  async function appendNow(lines: readonly LedgerLine[], along: readonly RefChange[]): Promise<RefOutcome> {
    const from = tip ?? null;
    let to = from;
    for (const { record, sentence, person } of lines) {
      const message = `${sentence}\n\n${JSON.stringify(LedgerRecord.parse(record), null, 1)}`;
      to = await write(to ?? undefined, message, person, record.at);
    }
    // Refs are moved in this order, so after a crash the ledger never runs ahead of what it tells.
    const moves = along.filter((change) => change.to !== null);
    const removals = along.filter((change) => change.to === null);
    const outcome = await repo.updateRefs([...moves, { ref: LEDGER_REF, from, to }, ...removals]);
    if (!outcome.moved && outcome.ref === LEDGER_REF) {
      throw new QuycheError(
        'LedgerBroken',
        'Sổ cái bị thay đổi từ bên ngoài trong khi bàn biên tập đang chạy.',
        {
          hint: 'Hãy dừng bàn biên tập, kiểm tra nhánh so-cai rồi mở lại.',
          exit: exitCode.unreachable,
        },
      );
    }
    if (!outcome.moved) return outcome;
    tip = to ?? undefined;
    for (const { record } of lines) state.set(record.entry, follow(state.get(record.entry), record));
    return outcome;
  }
  return {
    entry: (id) => state.get(id),
    entries: () => state.values(),
    append(lines, along = []) {
      const turn = queue.then(() => appendNow(lines, along));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}
