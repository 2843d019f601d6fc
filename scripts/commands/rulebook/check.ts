import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BodyRefused, renderBody } from '#content/mdx/render-body.ts';
import { parseEntry } from '#content/parse-entry.ts';
import { checkRulebook } from '#policy/rulebook-check/check.ts';
import type { RulebookFinding } from '#policy/rulebook-check/finding.ts';
import { dayOf } from '#policy/time.ts';
import { byPlace } from '#schema/finding.ts';
import type { Finding } from '#schema/finding.ts';
import { Requirements } from '#schema/requirements.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { ExitCode } from '#scripts/errors.ts';
import { readPortal } from '#scripts/read-portal.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import { readYaml } from '#scripts/read-portal/read-yaml.ts';
import { reportJson } from '#scripts/reporters/json.ts';
import { reportText } from '#scripts/reporters/text.ts';
import type { World } from '../command.ts';
import { portalsIn, settingsTexts } from '../explain/load-portal.ts';
import { progressBar } from '../progress-bar.ts';

export interface CheckOptions {
  readonly portal: string | undefined;
  readonly at: Temporal.Instant;
  readonly json: boolean;
}

const textAt = (cwd: string, path: string): Promise<string | undefined> =>
  readFile(join(cwd, path), 'utf8').catch(() => undefined);

/** Words of the regulation as its page shows them; undefined when it is not there or may not be published. */
async function regulationText(portal: string, entry: string, cwd: string): Promise<string | undefined> {
  const path = `content/${portal}/${entry}.mdx`;
  const text = await textAt(cwd, path);
  const parsed = text === undefined ? undefined : parseEntry(path, text, portal).entry;
  if (!parsed) return undefined;
  try {
    const nothing = { picture: () => undefined, attachment: () => undefined, link: (href: string) => href };
    return renderBody(parsed.body, nothing, parsed.bodyLine).text;
  } catch (error) {
    if (error instanceof BodyRefused) return undefined;
    throw error;
  }
}

interface KnownRows {
  readonly rows?: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Ids of the requirements list, where the folder has one; a list at fault is told, never left out in silence. */
async function knownRows(cwd: string): Promise<KnownRows> {
  const path = 'content/yeu-cau.yaml';
  const text = await textAt(cwd, path);
  if (text === undefined) return { findings: [] };
  const { file, findings } = readYaml(path, text, Requirements);
  return file ? { rows: new Set(file.value.rows.map(({ id }) => id)), findings } : { findings };
}

/** Findings of the pure check, each with its file and line. */
function placed(
  findings: readonly RulebookFinding[],
  portal: string,
  texts: ReadonlyMap<string, string>,
): Finding[] {
  const pathOf = (file: RulebookFinding['file']): string => `content/${portal}/${file}.yaml`;
  const files = new Map(
    [...new Set(findings.map(({ file }) => pathOf(file)))].map((path) => [
      path,
      readYaml(path, texts.get(path), z.unknown()).file,
    ]),
  );
  return findings.map(({ check, severity, file, keys, message, hint }): Finding => {
    const path = pathOf(file);
    const place = files.get(path)?.placeOf(keys);
    const finding = { check, severity, path, message, hint };
    return place ? Object.assign(finding, { place }) : finding;
  });
}

async function deeper(
  settings: PortalSettings,
  texts: ReadonlyMap<string, string>,
  rows: ReadonlySet<string> | undefined,
  { at }: CheckOptions,
  cwd: string,
): Promise<Finding[]> {
  const { id, rulebook, board, units, sections } = settings;
  const regulationTexts = new Map<string, string>();
  const missing: RulebookFinding[] = [];
  for (const [index, { id: version, instrument }] of rulebook.versions.entries()) {
    const text = await regulationText(id, instrument.entry, cwd);
    if (text !== undefined) regulationTexts.set(version, text);
    else {
      missing.push({
        check: 'thieu-van-ban',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', index, 'instrument', 'entry'],
        message: `Không đọc được văn bản quy chế ${instrument.entry}.mdx nên chưa đối chiếu được trích dẫn.`,
        hint: 'Hãy đặt toàn văn quy chế vào đúng chỗ ấy, rồi chạy quyche check.',
      });
    }
  }
  const found = checkRulebook({
    rulebook,
    board,
    units,
    sections,
    regulationTexts,
    ...(rows && { rows }),
    calendarYears: settings.calendar.map(({ year }) => year),
    today: dayOf(at).toString(),
  });
  return placed([...missing, ...found], id, texts);
}

async function portalsWanted(wanted: string | undefined, cwd: string): Promise<readonly string[]> {
  const known = await portalsIn(cwd);
  if (wanted === undefined && known.length > 0) return known;
  if (wanted !== undefined && known.includes(wanted)) return [wanted];
  throw new QuycheError(
    'PortalUnknown',
    wanted === undefined
      ? 'Không thấy cổng nào trong content/.'
      : `Không có cổng “${wanted}” trong content/.`,
    known.length > 0 ? { hint: `Các cổng đang có: ${known.join(', ')}.` } : {},
  );
}

/** `quyche rulebook check`: what is wrong or doubtful in rulebooks, each with its line and what to do. */
export async function checkRulebooks(options: CheckOptions, world: World): Promise<ExitCode> {
  const portals = await portalsWanted(options.portal, world.cwd);
  const { rows, findings: ofRows } = await knownRows(world.cwd);
  const bar = progressBar({ isTerminal: world.isTerminal && world.env['CI'] === undefined });
  const findings: Finding[] = [...ofRows];
  const sources = new Map<string, string>();
  let broken = false;
  for (const [done, portal] of portals.entries()) {
    world.signal.throwIfAborted();
    bar.show(done, portals.length, 'Soát quy chế');
    const texts = await settingsTexts(portal, world.cwd);
    for (const [path, text] of texts) sources.set(path, text);
    const { portal: settings, findings: plain } = readPortal(portal, texts);
    findings.push(...plain);
    broken ||= settings === undefined;
    if (settings) findings.push(...(await deeper(settings, texts, rows, options, world.cwd)));
  }
  bar.clear();
  tell(findings.toSorted(byPlace), portals, sources, options.json, world);
  if (broken) return exitCode.wrongUse;
  return findings.some(({ severity }) => severity === 'refuse') ? exitCode.findings : exitCode.clean;
}

function tell(
  findings: readonly Finding[],
  portals: readonly string[],
  sources: ReadonlyMap<string, string>,
  json: boolean,
  world: World,
): void {
  const files = sources.size;
  if (json) world.print(reportJson({ findings, files, portals }));
  else {
    const colour = world.isTerminal && world.env['NO_COLOR'] === undefined;
    world.print(reportText({ findings, files, source: (path) => sources.get(path), colour }));
  }
}
