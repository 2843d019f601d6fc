import { sayDay } from '#policy/time.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { ExitCode } from '#scripts/errors.ts';
import type { World } from '../command.ts';
import { progressBar } from '../progress-bar.ts';
import { factsOfEntry } from '../explain/entry.ts';
import { allFirstHeld } from '../explain/evidence.ts';
import { loadPortal } from '../explain/load-portal.ts';
import { entriesOf } from '../explain/many.ts';
import { compareVersions } from './compare.ts';
import { replayer, sayReplayed } from './replay.ts';
import type { Replayed } from './replay.ts';
import { roleLabels, sayChanges } from './say-change.ts';
import { namedVersion } from './sources.ts';
import type { NamedVersion } from './sources.ts';

export interface DiffOptions {
  readonly names: readonly string[];
  readonly portal: string | undefined;
  readonly replay: boolean;
  readonly at: Temporal.Instant;
  readonly json: boolean;
}

const heading = ({ version: { id, effectiveFrom } }: NamedVersion): string =>
  `${id} (áp dụng từ ${sayDay(Temporal.PlainDate.from(effectiveFrom))})`;

const side = ({ name, version: { id, effectiveFrom } }: NamedVersion) => ({ name, id, effectiveFrom });

interface Past {
  readonly judged: number;
  readonly refused: number;
  readonly changed: readonly Replayed[];
}

/** Judges every entry of the portal by both versions; only those asked otherwise are kept. */
async function replayAll(
  before: NamedVersion,
  after: NamedVersion,
  { portal: wanted, at }: DiffOptions,
  world: World,
): Promise<Past> {
  const portal = await loadPortal(wanted ?? after.portal, world.cwd);
  const judge = replayer(portal, before.version, after.version);
  const postedAt = await allFirstHeld(world.cwd, `content/${portal.id}`);
  const paths = await entriesOf(portal.id, world.cwd);
  const bar = progressBar({ isTerminal: world.isTerminal && world.env['CI'] === undefined });
  const changed: Replayed[] = [];
  let refused = 0;
  for (const [done, path] of paths.entries()) {
    world.signal.throwIfAborted();
    bar.show(done, paths.length, 'Xét lại');
    try {
      const told = judge(await factsOfEntry(path, portal, world.cwd, postedAt.get(path)), at);
      if (told) changed.push(told);
    } catch (error) {
      if (!(error instanceof QuycheError) || error.name !== 'InputRefused') throw error;
      refused += 1;
    }
  }
  bar.clear();
  return { judged: paths.length - refused, refused, changed };
}

function pastText({ judged, refused, changed }: Past): string[] {
  return [
    `Xét lại ${judged} mục đã có theo hai phiên bản: ${changed.length} mục khác đi${refused > 0 ? `; ${refused} mục có lỗi nên chưa xét` : ''}.`,
    ...changed.map((one) => `  ${sayReplayed(one)}`),
  ];
}

/** `quyche rulebook diff A B`: what changes, in words; with `--replay` what it would have changed. */
export async function diff(options: DiffOptions, world: World): Promise<ExitCode> {
  const [first, second] = options.names;
  if (first === undefined || second === undefined || options.names.length > 2) {
    throw new QuycheError('RulebookWrongUse', 'Hãy cho đúng hai phiên bản để so sánh.', {
      hint: 'Xem quyche rulebook --help.',
    });
  }
  const before = await namedVersion(first, options.portal, world.cwd);
  const after = await namedVersion(second, options.portal, world.cwd);
  const changes = compareVersions(before.version, after.version);
  const past = options.replay ? await replayAll(before, after, options, world) : undefined;
  if (options.json) {
    world.print(
      JSON.stringify(
        { before: side(before), after: side(after), changes, ...(past && { replay: past }) },
        undefined,
        2,
      ),
    );
    return exitCode.clean;
  }
  const lines = [
    `Phiên bản ${heading(before)} so với ${heading(after)}:`,
    '',
    ...(changes.length === 0
      ? ['Hai phiên bản quy định như nhau.', '']
      : sayChanges(changes, roleLabels(before.version, after.version))),
    ...(past ? pastText(past) : []),
  ];
  world.print(lines.join('\n').trimEnd());
  return exitCode.clean;
}
