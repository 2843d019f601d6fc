import { cp, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRepository } from '#scripts/adapters/git.ts';
import { hashPassword } from '#scripts/adapters/passwords.ts';
import type { DeskPress } from '#scripts/desk/desk.ts';
import type { ApiError, EntryFile, Me, StepId } from '#scripts/desk/entry-file.ts';
import type { Action, Answers, ParamsSent } from '#scripts/desk/protocol.ts';
import { serveDesk, type RunningDesk } from '#scripts/desk/serve.ts';

export const PORTAL = 'hai-phong-gddt';
const root = path.join(import.meta.dirname, '../..');
const PASSWORD = 'mat-khau-thu-nghiem';

/** A folder with a portal's real settings and one published item of a unit of its, ready for a desk. */
export async function deskFolder(
  portal = PORTAL,
  unit = 'truong-thpt-1',
): Promise<{
  readonly portal: string;
  readonly folder: string;
  readonly data: string;
  readonly content: string;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'quyche-ban-'));
  const content = path.join(folder, 'nguon/content');
  const from = path.join(root, 'content');
  await cp(path.join(from, 'calendar'), path.join(content, 'calendar'), { recursive: true });
  await mkdir(path.join(content, portal, 'tin-tuc/2026'), { recursive: true });
  for (const name of await readdir(path.join(from, portal))) {
    if (name.endsWith('.yaml')) await cp(path.join(from, portal, name), path.join(content, portal, name));
  }
  const posted = news({ title: 'Tin đã đăng', unit });
  await writeFile(path.join(content, portal, 'tin-tuc/2026/da-dang.mdx'), posted);
  return { portal, folder, data: path.join(folder, 'du-lieu'), content };
}

/** Text of a news item about the school's own activity. */
export function news(given: { title: string; body?: string; unit?: string; more?: string }): string {
  const {
    title,
    body = 'Sáng nay, nhà trường tổ chức ngày hội đọc sách.',
    unit = 'truong-thpt-1',
    more = 'subjects: [hoat-dong-don-vi]',
  } = given;
  return `---\ntitle: ${title}\nsection: tin-tuc-su-kien\nunit: ${unit}\ndate: 2026-03-05T08:30\nillustrative: true\n${more}\nauthor: Người viết minh họa\n---\n\n${body}\n`;
}

/**
 * A press of the test's own: a page a published entry, its text as it is. Real files, a real swap; `fail` makes a print
 * fail as a broken page would, `hold` makes it wait.
 */
export interface PlainPress extends DeskPress {
  fail: Error | undefined;
  hold: Promise<unknown> | undefined;
  prints: number;
}

export function plainPress(data: string, portal = PORTAL): PlainPress {
  const out = path.join(data, 'ban-in');
  let shown: { release: string; revision: string } | undefined;
  const revisions = new Map<string, string>();
  const press: PlainPress = {
    fail: undefined,
    hold: undefined,
    prints: 0,
    async print(commit) {
      press.prints += 1;
      await press.hold;
      if (press.fail) throw press.fail;
      const repo = openRepository(path.join(data, 'kho.git'));
      const release = path.join(
        out,
        'releases',
        `${String(press.prints).padStart(6, '0')}-${commit.slice(0, 8)}`,
      );
      const files = (await repo.list(commit, `content/${portal}`)).filter((file) =>
        file.path.endsWith('.mdx'),
      );
      const objects = await repo.read(files.map(({ oid }) => oid));
      for (const [n, file] of files.entries()) {
        const page = path.join(release, file.path.slice(`content/${portal}/`.length, -'.mdx'.length));
        await mkdir(page, { recursive: true });
        await writeFile(path.join(page, 'index.html'), objects[n]?.bytes ?? '');
      }
      await writeFile(path.join(release, 'index.html'), '<link rel="stylesheet" href="/kieu.css">Trang chủ');
      await writeFile(path.join(release, '404.html'), 'Không có trang này');
      revisions.set(release, commit);
      return {
        portal,
        revision: commit,
        release,
        pages: { total: files.length, rendered: files.length, kept: 0, removed: 0 },
        renderedUrls: [],
        shards: [],
        milliseconds: {},
      };
    },
    async swap(release) {
      const link = path.join(out, '.current');
      await rm(link, { force: true });
      await symlink(path.relative(out, release), link);
      await rename(link, path.join(out, 'current'));
      shown = { release, revision: revisions.get(release) ?? '' };
    },
    current: async () => shown,
  };
  return press;
}

/** What the desk answered: status and body as they came. */
export interface Reply<T> {
  readonly status: number;
  readonly body: T & ApiError;
}

/** One signed-in person. */
export interface Editor {
  readonly cookie: string;
  cms<A extends Action>(action: A, params: ParamsSent[A]): Promise<Reply<Answers[A]>>;
  file(entry: string): Promise<Reply<EntryFile>>;
  step(
    entry: string,
    step: StepId,
    given?: { tree?: string; reason?: string; to?: string },
  ): Promise<Reply<EntryFile>>;
  me(): Promise<Reply<Me>>;
  /** Saves a news item as the browser does; returns the answer. */
  write(
    slug: string,
    raw: string,
    given?: { base?: string | null; assets?: { path: string; content: string }[] },
  ): Promise<Reply<Answers['persistEntry']>>;
}

export interface DeskWorld extends RunningDesk {
  readonly press: DeskPress;
  readonly reports: string[];
  as(account: string): Promise<Editor>;
  get(address: string, headers?: Record<string, string>): Promise<Response>;
}

export async function openWorld(
  { data, content, portal = PORTAL }: { data: string; content: string; portal?: string },
  press: DeskPress = plainPress(data, portal),
): Promise<DeskWorld> {
  const reports: string[] = [];
  const running = await serveDesk({
    portal,
    data,
    content,
    press,
    demo: true,
    host: '127.0.0.1',
    port: 0,
    orNextPort: false,
    report: (line) => reports.push(line),
  });
  const hash = await hashPassword(PASSWORD);
  for (const { id, name, email } of running.desk.main().settings.board.accounts) {
    running.desk.store.putUser({
      account: id,
      name,
      email,
      hash,
      administrator: false,
      demo: true,
      disabled: false,
    });
  }
  return {
    ...running,
    press,
    reports,
    as: (account) => signIn(running.url, account, PASSWORD, portal),
    get: (address, headers = {}) => fetch(`${running.url}${address}`, { headers, redirect: 'manual' }),
  };
}

/** Signs in as a browser does, through the form. */
export async function signIn(
  url: string,
  account: string,
  password: string,
  portal = PORTAL,
): Promise<Editor> {
  const form = new URLSearchParams({ 'tai-khoan': account, 'mat-khau': password });
  const answer = await fetch(`${url}/dang-nhap/`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: url },
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (answer.status !== 303 || !cookie) throw new Error(`sign-in as ${account}: ${answer.status}`);
  return editor(url, cookie, portal);
}

function editor(url: string, cookie: string, portal: string): Editor {
  async function ask<T>(address: string, body?: unknown): Promise<Reply<T>> {
    const response = await fetch(`${url}${address}`, {
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json', origin: url }) },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T & ApiError };
  }
  const self: Editor = {
    cookie,
    cms: (action, params) => ask('/api/cms', { action, params }),
    file: (entry) => ask(`/api/ho-so/${entry}`),
    async step(entry, step, { tree, ...given } = {}) {
      const seen = tree ?? (await self.file(entry)).body.tree;
      return ask(`/api/ho-so/${entry}/buoc`, { step, tree: seen, ...given });
    },
    me: () => ask('/api/toi'),
    write: (slug, raw, { base = null, assets = [] } = {}) =>
      self.cms('persistEntry', {
        baseRevision: base,
        dataFiles: [{ path: `content/${portal}/tin-tuc/${slug}.mdx`, slug, raw }],
        assets: assets.map((asset) => ({ ...asset, encoding: 'base64' as const })),
        options: { collectionName: 'tin-tuc' },
      }),
  };
  return self;
}
