import type { Finding } from '#schema/finding.ts';
import { checks } from '../index.ts';
import type { UploadText, UploadTools } from '../uploads/tools.ts';
import { asFinding } from './as-finding.ts';
import type { CheckContext, Trouble, UploadSubject } from './check.ts';

/**
 * Everything wrong with one upload: its bytes by the checks of uploads, the text in it by the checks of words. Text is
 * taken out only of a file whose bytes pass: what is broken or hostile is not opened further.
 */
export async function checkUpload(
  path: string,
  bytes: Uint8Array,
  tools: UploadTools,
  context: CheckContext,
): Promise<readonly Finding[]> {
  let texts: Promise<readonly UploadText[]> | undefined;
  const subject: UploadSubject = {
    path,
    bytes,
    tools,
    texts: () => (texts ??= tools.readTexts(path, bytes)),
  };
  const findings: Finding[] = [];
  for (const check of checks) {
    if (check.judges !== 'upload') continue;
    const troubles = await check.check(subject, context);
    findings.push(...troubles.map((trouble) => asFinding(check, path, trouble, context)));
  }
  if (findings.some(({ severity }) => severity === 'refuse')) return findings;
  return [...findings, ...wordFindings(path, await subject.texts(), context)];
}

function wordFindings(path: string, texts: readonly UploadText[], context: CheckContext): Finding[] {
  const subjects = texts.map((text) => ({ path, ...text }));
  return checks.flatMap((check) =>
    check.judges === 'text'
      ? subjects.flatMap((subject) =>
          check
            .check(subject, context)
            .map((trouble) => asFinding(check, path, inUpload(trouble, subject), context)),
        )
      : [],
  );
}

/** Lines of text taken out of a file are not lines of the file: the part says where. */
function inUpload(
  { message, hint, severity, classes, cite, standard }: Trouble,
  { part }: UploadText,
): Trouble {
  const where = part === undefined ? 'Trong tệp' : `Trong tệp, ${part}`;
  return {
    message: `${where}: ${message}`,
    ...(hint !== undefined && { hint }),
    ...(severity && { severity }),
    ...(classes && { classes }),
    ...(cite !== undefined && { cite }),
    ...(standard !== undefined && { standard }),
  };
}
