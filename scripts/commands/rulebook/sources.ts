import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Rulebook } from '#schema/rulebook.ts';
import type { RulebookVersion } from '#schema/rulebook.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import { readYaml } from '#scripts/read-portal/read-yaml.ts';
import { inputRefused } from '../explain/input-refused.ts';
import { choosePortal } from '../explain/load-portal.ts';

/** One version of a rulebook, and how the person who asked named it. */
export interface NamedVersion {
  readonly name: string;
  readonly portal: string;
  readonly version: RulebookVersion;
}

interface Text {
  readonly text: string;
  readonly shown: string;
  /** Version asked for; the newest when undefined. */
  readonly id: string | undefined;
}

async function fromGit(name: string, cwd: string): Promise<string> {
  const { openRepository } = await import('#scripts/adapters/git.ts');
  const [object] = await openRepository(join(cwd, '.git')).read([name]);
  if (object?.type === 'blob') return object.bytes.toString('utf8');
  throw new QuycheError('RevisionUnknown', `Kho không có tệp “${name}”.`, {
    hint: 'Viết như main:content/<cổng>/quy-che.yaml; xem các bản bằng git log.',
    exit: exitCode.unreachable,
  });
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

async function textOf(name: string, portal: string | undefined, cwd: string): Promise<Text> {
  const [, place = name, id] = /^(.+)#([0-9a-z-]+)$/.exec(name) ?? [];
  if (await isFile(resolve(cwd, place))) {
    return { text: await readFile(resolve(cwd, place), 'utf8'), shown: place, id };
  }
  if (place.includes(':')) return { text: await fromGit(place, cwd), shown: place, id };
  if (!/^[0-9a-z-]+$/.test(name)) {
    throw new QuycheError('FileUnreadable', `Không có tệp ${place}.`, {
      hint: 'Cho đường dẫn tới quy-che.yaml, hoặc <bản Git>:<đường dẫn>, hoặc mã phiên bản.',
      exit: exitCode.unreachable,
    });
  }
  const shown = `content/${await choosePortal(portal, cwd)}/quy-che.yaml`;
  const text = await readFile(join(cwd, shown), 'utf8').catch(() => undefined);
  if (text === undefined) throw inputRefused([{ path: shown, message: 'Không đọc được tệp này.' }]);
  return { text, shown, id: name };
}

/**
 * The version a person named: a file (its newest version, or `<file>#<id>`), `<revision>:<path>` of the repository
 * that is stood in, or the id of a version of the portal's own rulebook. Throws `InputRefused` with every fault of the
 * file, `VersionUnknown`.
 */
export async function namedVersion(
  name: string,
  portal: string | undefined,
  cwd: string,
): Promise<NamedVersion> {
  const { text, shown, id } = await textOf(name, portal, cwd);
  const { file, findings } = readYaml(shown, text, Rulebook);
  if (!file) throw inputRefused(findings);
  const { versions } = file.value;
  const version = id === undefined ? versions.at(-1) : versions.find((one) => one.id === id);
  if (version) return { name, portal: file.value.portal, version };
  throw new QuycheError('VersionUnknown', `${shown} không có phiên bản “${id ?? ''}”.`, {
    hint: `Các phiên bản: ${versions.map((one) => one.id).join(', ')}.`,
  });
}
