import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRepository, type GitRepository } from '#scripts/adapters/git.ts';
import { LEDGER_REF, openLedger, type LedgerLine } from './ledger.ts';
import type { LedgerRecord } from './record.ts';
import { replay } from './replay.ts';
import { sealWith } from './seal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quyche-so-cai-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const desk = { name: 'Bàn biên tập', email: 'ban@vd.example' };
const person = { name: 'Trường THPT Minh Họa', email: 'truong@vd.example' };
const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const common = { at: '2026-03-05T08:30:00+07:00', account: 'truong-thpt', entry: 'tin-tuc/2026/x' };
const sent: LedgerRecord = { step: 'gui', ...common, base: A, tree: A };
const lineOf = (record: LedgerRecord): LedgerLine => ({ record, sentence: 'Trường gửi duyệt “X”', person });

async function open(repo: GitRepository, key = 1) {
  return openLedger({
    repo,
    seal: sealWith(Buffer.alloc(32, key)),
    desk,
    title: 'Mở sổ cái',
    now: () => common.at,
  });
}

test('keeps what was appended, across openings, readable as plain git log', async () => {
  const repo = await createRepository(path.join(folder, 'a.git'));
  const ledger = await open(repo);
  await ledger.append([lineOf(sent)]);
  const again = await open(repo);
  expect(again.entry('tin-tuc/2026/x')?.records).toEqual([sent]);
  const [last, root] = await repo.log(LEDGER_REF);
  expect(last?.message.split('\n')[0]).toBe('Trường gửi duyệt “X”');
  expect([last?.author, last?.committer]).toEqual([
    { ...person, at: common.at },
    { ...desk, at: common.at },
  ]);
  expect(root?.message).toMatch(/^Mở sổ cái\n\nQuyche-Seal: [0-9a-f]{64}\n$/);
});

test('writes nothing when a ref that goes along had moved', async () => {
  const repo = await createRepository(path.join(folder, 'b.git'));
  const ledger = await open(repo);
  const outcome = await ledger.append([lineOf(sent)], [{ ref: 'refs/heads/cms/x', from: A, to: B }]);
  expect(outcome).toEqual({ moved: false, ref: 'refs/heads/cms/x' });
  expect(ledger.entry('tin-tuc/2026/x')).toBeUndefined();
  expect(await repo.log(LEDGER_REF)).toHaveLength(1);
});

test('takes many appends at once in one chain', async () => {
  const repo = await createRepository(path.join(folder, 'c.git'));
  const ledger = await open(repo);
  const names = Array.from({ length: 12 }, (_, n) => `tin-tuc/2026/${n}`);
  await Promise.all(names.map((entry) => ledger.append([lineOf({ ...sent, entry })])));
  expect([...(await open(repo)).entries()].map(({ entry }) => entry).toSorted()).toEqual(names.toSorted());
});

test('refuses a chain written by another hand', async () => {
  const repo = await createRepository(path.join(folder, 'd.git'));
  await (await open(repo, 2)).append([lineOf(sent)]);
  const [, root] = await repo.log(LEDGER_REF);
  await expect(open(repo)).rejects.toThrow(
    `Sổ cái không còn nguyên vẹn: bản ghi ${root?.id} không do bàn biên tập này ghi.`,
  );
});

test('refuses a chain with a record taken out of its middle', async () => {
  const repo = await createRepository(path.join(folder, 'e.git'));
  const ledger = await open(repo);
  await ledger.append([lineOf(sent), lineOf({ step: 'huy', ...common, reason: 'Viết nhầm' })]);
  const [last, , root] = await repo.log(LEDGER_REF);
  const forged = await repo.commit({ tree: last?.tree ?? '', parents: [root?.id ?? ''], message: last?.message ?? '', author: { ...person, at: common.at }, committer: { ...desk, at: common.at } }); // prettier-ignore
  await repo.updateRefs([{ ref: LEDGER_REF, from: last?.id ?? '', to: forged }]);
  await expect(open(repo)).rejects.toThrow(
    `Sổ cái không còn nguyên vẹn: bản ghi ${forged} không do bàn biên tập này ghi.`,
  );
});

const after = (...records: LedgerRecord[]) => replay(records).get('tin-tuc/2026/x');

test('a round opens with a submission, closes with a return, and ends with publication', () => {
  const approved: LedgerRecord = { step: 'duyet', ...common, role: 'bien-tap-cap-1', base: A, tree: A };
  const edited: LedgerRecord = { step: 'sua', ...common, base: A, before: A, tree: B };
  const returned: LedgerRecord = {
    step: 'tra-lai',
    ...common,
    role: 'bien-tap-cap-2',
    tree: B,
    reason: 'Thiếu nguồn',
  };
  const published: LedgerRecord = {
    step: 'xuat-ban',
    ...common,
    role: 'bien-tap-cap-1',
    base: A,
    tree: B,
    merge: B,
  };
  expect(after(sent, approved, edited)?.round).toMatchObject({
    open: true,
    tree: B,
    approvals: [approved],
    edits: [edited],
  });
  expect(after(sent, returned)?.round).toMatchObject({ open: false, returns: [returned] });
  expect(after(sent, returned, sent)?.round).toMatchObject({ open: true, submissions: [sent, sent] });
  expect(after(sent, published)?.round).toBeUndefined();
  expect(after(sent, published)?.publications).toEqual([published]);
});
