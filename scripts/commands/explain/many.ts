import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { ExitCode } from '#scripts/errors.ts';
import { filesUnder } from '#scripts/adapters/files.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import type { World } from '../command.ts';
import { progressBar } from '../progress-bar.ts';
import { factsOfEntry } from './entry.ts';
import { allFirstHeld } from './evidence.ts';
import { explanationJson } from './json.ts';
import type { Judge } from './judge.ts';
import { summaryLine } from './say.ts';

/** Entries between two drawings of the bar: a terminal shows no more. */
const STRIDE = 25;

/** Paths of every entry of a portal, in order. */
export async function entriesOf(portal: string, cwd: string): Promise<readonly string[]> {
  const files = await filesUnder(cwd, `content/${portal}`);
  return files.flatMap(({ path }) => (path.endsWith('.mdx') ? [path] : []));
}

/**
 * Explains entries one after the other, each told as soon as it is judged: a line for people, one JSON object a line
 * with `json`. An entry at fault is told on the error output and the rest goes on; the code is then 1.
 */
export async function explainMany(
  paths: readonly string[],
  portal: PortalSettings,
  judge: Judge,
  { at, json }: { readonly at: Temporal.Instant; readonly json: boolean },
  world: World,
): Promise<ExitCode> {
  const postedAt = await allFirstHeld(world.cwd, `content/${portal.id}`);
  const bar = progressBar({ isTerminal: world.isTerminal && world.env['CI'] === undefined });
  let refused = 0;
  for (const [done, path] of paths.entries()) {
    if (world.signal.aborted) break;
    if (done % STRIDE === 0) bar.show(done, paths.length, 'Giải thích');
    try {
      const explanation = judge(await factsOfEntry(path, portal, world.cwd, postedAt.get(path)), at);
      bar.clear();
      world.print(json ? explanationJson(explanation, 0) : summaryLine(explanation));
    } catch (error) {
      if (!(error instanceof QuycheError) || error.name !== 'InputRefused') throw error;
      refused += 1;
      bar.clear();
      world.warn(error.message);
    }
  }
  bar.clear();
  if (world.signal.aborted)
    throw new QuycheError('Interrupted', 'Đã dừng theo yêu cầu.', { exit: exitCode.unreachable });
  if (!json) world.print(`Đã giải thích ${paths.length - refused} mục; ${refused} mục có lỗi.`);
  return refused === 0 ? exitCode.clean : exitCode.findings;
}
