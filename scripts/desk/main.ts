import type { Commit, GitRepository } from '#scripts/adapters/git.ts';
import { exitCode, QuycheError } from '#scripts/errors.ts';
import type { Seal } from '#scripts/ledger/seal.ts';
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

/** What an operator may change on main by hand: rulebook, board, units, sections, calendars, lists. Never an entry or upload. */
const SETTINGS = /^content\/[a-z0-9-]+\/[a-z0-9-]+\.yaml$/;

/**
 * Refuses (`MainForeign`) a main that holds an entry or upload nobody approved here: commits without the desk's seal may
 * change settings only. Answers the settings commits the desk has not seen, for the operator's eye.
 */
async function mustBeOurs(repo: GitRepository, seal: Seal, commit: string): Promise<readonly Commit[]> {
  const [head] = await repo.log(commit, { limit: 1 });
  if (head && seal.holds(MAIN, head)) return [];
  const byHand: Commit[] = [];
  for (const one of await repo.log(commit, { firstParent: true })) {
    if (seal.holds(MAIN, one)) return byHand;
    byHand.push(one);
    const [parent] = one.parents;
    const changes = parent ? await repo.diff(parent, one.id) : await repo.list(one.id);
    const other = changes.find(({ path }) => !SETTINGS.test(path));
    if (!other) continue;
    throw new QuycheError(
      'MainForeign',
      `Nhánh main có bản ghi ${one.id.slice(0, 10)} không do bàn biên tập tạo ra, thay đổi ${other.path}.`,
      {
        hint: 'Bài chỉ lên trang qua các bước duyệt. Hãy đưa nhánh main về bản ghi trước đó; trang đang đăng vẫn giữ nguyên.',
        exit: exitCode.findings,
      },
    );
  }
  throw new QuycheError('MainForeign', 'Nhánh main không do bàn biên tập này tạo ra.', {
    hint: 'Hãy khôi phục cả thư mục dữ liệu từ bản sao lưu, gồm kho.git và rieng.sqlite.',
    exit: exitCode.findings,
  });
}

/** Reads main now and again whenever it has moved; two callers never read the same commit twice. */
export async function followMain({
  repo,
  seal,
  portal,
  report,
}: Pick<Desk, 'repo' | 'seal' | 'portal' | 'report'>): Promise<Pick<Desk, 'look' | 'main'>> {
  let settings: Awaited<ReturnType<typeof readSettings>> | undefined;
  let current: Main | undefined;
  let reading: { readonly commit: string; readonly main: Promise<Main> } | undefined;

  async function read(commit: string): Promise<Main> {
    for (const one of await mustBeOurs(repo, seal, commit)) {
      report(
        `Nhánh main có thay đổi cấu hình do ${one.author.name} ghi trực tiếp: ${one.message.split('\n', 1)[0]} (${one.id.slice(0, 10)}).`,
      );
    }
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
