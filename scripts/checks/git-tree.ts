import { parseEntryPath } from '#schema/content-types.ts';
import type { Finding } from '#schema/finding.ts';
import type { GitEntry, GitTreeCheck, GitTreeSubject, Trouble } from './engine/check.ts';

type TreeTrouble = Trouble & Pick<Finding, 'path'>;

const PLAIN = '100644';
const kindsByMode: Readonly<Record<string, string>> = {
  '120000': 'liên kết tượng trưng',
  '160000': 'kho Git khác (submodule)',
  '100755': 'tệp chạy được',
};

/**
 * A Git tree holds plain files with names every disk can tell apart, nothing that steers Git itself; and a change keeps
 * to the portal, its settings and what is published. A rename is judged at both its ends.
 */
export const gitTree: GitTreeCheck = {
  id: 'git-tree',
  standard: 'gitattributes(5), gitmodules(5), POSIX.1-2024',
  judges: 'tree',
  check(subject) {
    const { entries, changes } = subject;
    const changed = changes && new Set(changes.map(({ path }) => path));
    const isJudged = ({ path }: GitEntry): boolean => changed?.has(path) ?? isContent(path);
    return [
      ...entries.filter(isJudged).flatMap(entryTroubles),
      ...steering(entries),
      ...collisions(entries),
      ...changeTroubles(subject),
    ];
  },
};

const isContent = (path: string): boolean => path.startsWith('content/');

function entryTroubles({ path, mode }: GitEntry): TreeTrouble[] {
  if (mode === PLAIN) return [];
  const kind = kindsByMode[mode] ?? `kiểu ${mode}`;
  return [
    {
      path,
      message: `“${path}” là ${kind}, không phải tệp thường.`,
      hint: 'Thay bằng một tệp thường, không có quyền chạy.',
    },
  ];
}

// Some disks read these as `.git`: letters of other case, an ignored character inside, a short name, dots or spaces after.
const IGNORED = /[\u200C-\u200F\u202A-\u202E\u206A-\u206F\u{FEFF}]/gu;
const STEERING = /^(?:\.git[a-z]*|git~\d|gi7eba~\d)$/;
const isSteering = (name: string): boolean =>
  STEERING.test(
    name
      .replace(IGNORED, '')
      .replace(/[. ]+$/, '')
      .toLowerCase(),
  );

/** Files that change how Git stores, joins or fetches content, in the root and under `content/`. */
function steering(entries: readonly GitEntry[]): TreeTrouble[] {
  return entries
    .filter(({ path }) => isContent(path) || !path.includes('/'))
    .filter(({ path }) => path.split('/').some(isSteering))
    .filter(({ path }) => path !== '.gitignore')
    .map(({ path }) => ({
      path,
      message: `“${path}” điều khiển cách Git lưu, trộn hoặc lấy tệp, không phải nội dung.`,
      hint: 'Bỏ tệp này khỏi cây.',
    }));
}

/** Folders, or a file and a folder, that some disks cannot tell apart; two files of one folder `path` tells of. */
function collisions(entries: readonly GitEntry[]): TreeTrouble[] {
  const seen = new Map<string, { readonly name: string; readonly isFile: boolean }>();
  return entries
    .filter(({ path }) => isContent(path))
    .flatMap(({ path }) => {
      const parts = path.split('/');
      return parts.flatMap((_, at) => {
        const name = parts.slice(0, at + 1).join('/');
        const isFile = at === parts.length - 1;
        const folded = name.normalize('NFC').toLowerCase();
        const twin = seen.get(folded);
        if (twin === undefined) seen.set(folded, { name, isFile });
        if (twin === undefined || twin.name === name || (twin.isFile && isFile)) return [];
        if (at > 0 && parts.slice(0, at).join('/') !== twin.name.split('/').slice(0, at).join('/')) return [];
        const message = `“${name}” chỉ khác “${twin.name}” ở chữ hoa, chữ thường hoặc cách ghi dấu.`;
        return [{ path, message, hint: 'Đặt lại một tên, để trên mọi máy là hai nơi khác nhau.' }];
      });
    });
}

const SHARED = /^content\/(?:calendar\/|prohibited\/|[^/]+$)/;

function changeTroubles({ changes = [], portals }: GitTreeSubject): TreeTrouble[] {
  return changes.flatMap(({ path, isGone }): TreeTrouble[] => {
    const portal = portals.find((id) => path.startsWith(`content/${id}/`));
    if (portal === undefined && !SHARED.test(path)) {
      const folders = portals.map((id) => `content/${id}/`).join(', ');
      return [
        {
          path,
          message: `Thay đổi “${path}” nằm ngoài phần nội dung được kiểm tra.`,
          hint: `Chỉ thay đổi tệp trong ${folders}; việc khác để ở một thay đổi riêng.`,
        },
      ];
    }
    const inside = portal === undefined ? undefined : path.slice(`content/${portal}/`.length);
    if (inside === undefined || /^[^/]+\.yaml$/.test(inside)) {
      return [
        {
          path,
          severity: 'escalate',
          message: `Thay đổi tệp cấu hình “${path}”, là căn cứ để xét mọi mục.`,
          hint: 'Người quản trị cổng phải xem riêng thay đổi này.',
        },
      ];
    }
    if (!isGone || !parseEntryPath(inside)) return [];
    return [
      {
        path,
        severity: 'escalate',
        message: `Mục “${inside}” không còn ở bản mới: địa chỉ của nó sẽ mất.`,
        hint: 'Giữ tệp, hoặc gỡ mục tại bàn biên tập để địa chỉ còn thông báo gỡ bỏ.',
      },
    ];
  });
}
