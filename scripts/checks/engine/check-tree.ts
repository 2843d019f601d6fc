import { byPlace } from '#schema/finding.ts';
import type { Finding } from '#schema/finding.ts';
import { checks } from '../index.ts';
import { path as pathCheck } from '../path.ts';
import type { UploadTools } from '../uploads/tools.ts';
import { asFinding } from './as-finding.ts';
import type { CheckContext, CheckPortal, TreeFile } from './check.ts';
import { checkEntryText } from './check-entry.ts';
import { checkUpload } from './check-upload.ts';

export interface TreeCheckOptions {
  readonly portal: CheckPortal;
  readonly tools: UploadTools;
  /** The day it is, `2026-09-05` in Asia/Ho_Chi_Minh; without it nothing is held against a clock. */
  readonly today?: string;
  /** Which files to judge; all files still count as there. Default: every file. */
  readonly only?: (path: string) => boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Everything wrong with a portal's files, in reading order. `files` are all files under `content/<portal>/`; settings
 * are judged by `readPortal`, not here. A file that cannot be read is a finding, not an error.
 */
export async function checkTree(
  files: readonly TreeFile[],
  { portal, tools, today, only = () => true, signal, onProgress }: TreeCheckOptions,
): Promise<readonly Finding[]> {
  const paths = new Set(files.map(({ path }) => path));
  const context: CheckContext = {
    portal,
    hasFile: (path) => paths.has(path),
    ...(today !== undefined && { today }),
  };
  const findings: Finding[] = pathFindings([...paths], context).filter(({ path }) => only(path));
  const judged = files.filter(({ path }) => only(path));
  const misplaced = new Set(findings.map(({ path }) => path));
  for (const [index, file] of judged.entries()) {
    signal?.throwIfAborted();
    onProgress?.(index, judged.length);
    if (misplaced.has(file.path)) continue;
    try {
      findings.push(...(await fileFindings(file, context, tools)));
    } catch (error) {
      findings.push(unreadable(file.path, error));
    }
  }
  onProgress?.(judged.length, judged.length);
  return findings.toSorted(byPlace);
}

function pathFindings(paths: readonly string[], context: CheckContext): Finding[] {
  return checks.flatMap((check) =>
    check.judges === 'paths'
      ? check.check(paths, context.portal).map((trouble) => asFinding(check, trouble.path, trouble, context))
      : [],
  );
}

async function fileFindings(
  file: TreeFile,
  context: CheckContext,
  tools: UploadTools,
): Promise<readonly Finding[]> {
  const { path } = file;
  const inside = path.slice(`content/${context.portal.id}/`.length);
  if (inside.endsWith('.mdx')) {
    // A broken byte becomes U+FFFD, which check `unicode` tells of with its place.
    return checkEntryText(path, decoder.decode(await file.read()), context);
  }
  if (!inside.startsWith('tep/')) return [];
  return checkUpload(path, await file.read(), tools, context);
}

/** What cannot be judged is not passed. */
const unreadable = (path: string, error: unknown): Finding => ({
  check: 'path',
  severity: 'refuse',
  path,
  message: 'Không đọc được tệp này nên chưa kiểm tra được.',
  hint: error instanceof Error ? `Lý do: ${error.message}` : 'Kiểm tra quyền đọc tệp.',
  cite: pathCheck.standard,
});

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
