import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openRepository } from '#scripts/adapters/git.ts';
import { deskFolder, news, signIn, type Editor } from '../helpers/desk-world.ts';

const KILLS = 10;
const cli = path.join(import.meta.dirname, '../../scripts/cli.ts');
let made: Awaited<ReturnType<typeof deskFolder>>;

beforeAll(async () => {
  made = await deskFolder();
});
afterAll(() => rm(made.folder, { recursive: true, force: true }));

interface Started {
  readonly url: string;
  as(account: string): Promise<Editor>;
  /** Kills the whole process group, Git children included, at once. */
  kill(): Promise<void>;
}

async function startDesk(): Promise<Started> {
  const child = spawn(
    process.execPath,
    [cli, 'start', '--demo', '--port', '0', '--json', '--data', made.data],
    {
      cwd: path.dirname(made.content),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = once(child, 'exit');
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const first = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => undefined),
  ]);
  if (!first) throw new Error(`the desk ended: ${errors}`);
  const { url, accounts }: { url: string; accounts: { account: string; password: string }[] } = JSON.parse(
    String(first[0]),
  );
  return {
    url: url.replace(/\/$/, ''),
    as: (account) =>
      signIn(
        url.replace(/\/$/, ''),
        account,
        accounts.find((one) => one.account === account)?.password ?? '',
      ),
    async kill() {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await ended;
    },
  };
}

/** What the desk said it had done: the commit of each entry's last save, and entries published. */
interface Acknowledged {
  readonly saved: Map<string, string>;
  readonly published: Set<string>;
}

/** Saves without pause, and takes items all the way, until the connection breaks. */
async function work(desk: Started, round: number, told: Acknowledged): Promise<void> {
  const [school, head, secretary, member] = (await Promise.all(
    ['truong-thpt', 'hieu-truong', 'thu-ky', 'uy-vien'].map((account) => desk.as(account)),
  )) as [Editor, Editor, Editor, Editor];
  const save = async (slug: string, n: number, base: string | null): Promise<string> => {
    const { status, body } = await school.write(
      `2026/${slug}`,
      news({ title: `Lần ${n}`, body: `Nội dung ${round} ${n}.` }),
      { base },
    );
    if (status !== 200) throw new Error(body.error);
    told.saved.set(`tin-tuc/2026/${slug}`, body.revision);
    return body.revision;
  };
  const saving = async (): Promise<void> => {
    let base: string | null = null;
    for (let n = 0; ; n += 1)
      base = await save(`luu-${round}-${Math.floor(n / 4)}`, n, n % 4 === 0 ? null : base);
  };
  const publishing = async (): Promise<void> => {
    for (let n = 0; ; n += 1) {
      const entry = `tin-tuc/2026/dang-${round}-${n}`;
      await save(`dang-${round}-${n}`, n, null);
      await school.step(entry, 'gui');
      for (const person of [head, secretary, member]) await person.step(entry, 'duyet');
      const { status, body } = await secretary.step(entry, 'xuat-ban');
      if (status !== 200) throw new Error(body.error);
      told.published.add(entry);
    }
  };
  await Promise.all([saving(), publishing()]);
}

/** Acknowledged saves that neither their branch nor main holds; a save whose answer never came may stand on top. */
async function lost({ saved }: Acknowledged): Promise<string[]> {
  const repo = openRepository(path.join(made.data, 'kho.git'));
  const refs = await repo.refs('refs/heads');
  const missing = await Promise.all(
    [...saved].map(async ([entry, revision]) => {
      const tip = refs.get(`refs/heads/cms/${entry}`) ?? 'refs/heads/main';
      return (await repo.mergeBase(revision, tip)) === revision ? [] : [entry];
    }),
  );
  return missing.flat();
}

test(`killed ${KILLS} times at random moments of saving and publishing: the repository is sound, the site answers, nothing acknowledged is lost`, async () => {
  const told: Acknowledged = { saved: new Map(), published: new Set() };
  const repo = openRepository(path.join(made.data, 'kho.git'));
  for (let round = 0; round < KILLS; round += 1) {
    const desk = await startDesk();
    expect((await fetch(`${desk.url}/`)).status).toBe(200);
    for (const entry of told.published)
      expect([entry, (await fetch(`${desk.url}/${entry}/`)).status]).toEqual([entry, 200]);
    const unexpected: string[] = [];
    const working = work(desk, round, told).catch((error: unknown) => {
      // A broken connection is the kill itself; a refusal would be the desk's.
      if (!(error instanceof TypeError)) unexpected.push(String(error));
    });
    const after = 300 + Math.random() * 5000;
    await sleep(after);
    // On a busy machine no round may have lasted until a publication: the last one does.
    if (round === KILLS - 1) await vi.waitUntil(() => told.published.size + unexpected.length > 0, 120_000);
    await desk.kill();
    await working;
    expect([round, after, unexpected]).toEqual([round, after, []]);
    expect(await repo.fsck()).toEqual([]);
    expect(await lost(told)).toEqual([]);
  }
  const desk = await startDesk();
  for (const entry of told.published) expect((await fetch(`${desk.url}/${entry}/`)).status).toBe(200);
  const records = await repo.log('refs/heads/so-cai');
  const onMain = (await repo.log('refs/heads/main', { firstParent: true })).filter(
    ({ parents }) => parents.length === 2,
  );
  const recorded = records.flatMap(({ message }) => /"merge": "([0-9a-f]{40})"/.exec(message)?.[1] ?? []);
  expect(recorded.toSorted()).toEqual(onMain.map(({ id }) => id).toSorted());
  await desk.kill();
  expect(told.saved.size).toBeGreaterThan(KILLS);
  expect(told.published.size).toBeGreaterThan(0);
}, 600_000);
