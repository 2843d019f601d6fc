import type { GitRepository } from '#scripts/adapters/git.ts';
import { exitCode, QuycheError } from '#scripts/errors.ts';
import { readPortal, type PortalSettings } from '#scripts/read-portal.ts';
import type { Desk, Main } from './desk.ts';
import { readMainIndex } from './main-index.ts';
import { MAIN } from './places.ts';

const settingsFiles = ['quy-che.yaml', 'ban-bien-tap.yaml', 'don-vi.yaml', 'chuyen-muc.yaml'];

/** Reads rulebook, board, units, sections and calendar at a commit of main. Throws `SettingsBroken` with every problem. */
async function readSettings(
  repo: GitRepository,
  portal: string,
  commit: string,
  before?: { key: string; settings: PortalSettings },
) {
  const years = (await repo.list(commit, 'content/calendar')).map(({ path }) => path);
  const paths = [...settingsFiles.map((name) => `content/${portal}/${name}`), ...years];
  const objects = await repo.read(paths.map((path) => `${commit}:${path}`));
  const key = objects.map((object) => object?.oid ?? '').join(' ');
  if (before?.key === key) return before;
  const files = new Map(
    paths.flatMap((path, n) => (objects[n] ? [[path, objects[n].bytes.toString('utf8')] as const] : [])),
  );
  const { portal: settings, findings } = readPortal(portal, files);
  if (settings) return { key, settings };
  const lines = findings.map(
    ({ path, place, message }) => `  ${path}${place ? `:${place.line}:${place.column}` : ''}: ${message}`,
  );
  throw new QuycheError(
    'SettingsBroken',
    `Quy chế hoặc danh mục của cổng ${portal} trong kho có lỗi:\n${lines.join('\n')}`,
    {
      hint: 'Hãy sửa các tệp trên rồi mở lại bàn biên tập.',
      exit: exitCode.wrongUse,
    },
  );
}

/** Reads main now and again whenever it has moved; two callers never read the same commit twice. */
export async function followMain(repo: GitRepository, portal: string): Promise<Pick<Desk, 'look' | 'main'>> {
  let settings: Awaited<ReturnType<typeof readSettings>> | undefined;
  let current: Main | undefined;
  let reading: { readonly commit: string; readonly main: Promise<Main> } | undefined;

  async function read(commit: string): Promise<Main> {
    settings = await readSettings(repo, portal, commit, settings);
    const index = await readMainIndex(repo, portal, commit, current?.index);
    current = { commit, settings: settings.settings, index };
    return current;
  }
  async function look() {
    const refs = await repo.refs('refs/heads');
    const commit = refs.get(MAIN);
    if (!commit) {
      throw new QuycheError('MainMissing', `Kho ${repo.path} không có nhánh main.`, {
        exit: exitCode.unreachable,
      });
    }
    if (current?.commit === commit) return { refs, main: current };
    if (reading?.commit !== commit) {
      const main = (reading?.main.catch(() => undefined) ?? Promise.resolve()).then(() => read(commit));
      reading = { commit, main };
      main.catch(() => (reading = undefined));
    }
    return { refs, main: await reading.main };
  }
  let last = (await look()).main;
  return {
    async look() {
      const seen = await look();
      last = seen.main;
      return seen;
    },
    main: () => current ?? last,
  };
}
