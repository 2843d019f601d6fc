import { contentTypes, datedFolders, parseEntryPath, standingFolders } from '#schema/content-types.ts';
import type { ContentType, EntryData, EntryId } from '#schema/content-types.ts';
import { byPlace } from '#schema/finding.ts';
import type { Finding, Place } from '#schema/finding.ts';
import { readBy } from '#schema/messages.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter.ts';

/** A stored entry taken apart; its body is not judged yet (`judgeBody`). */
export interface ParsedEntry<T extends ContentType = ContentType> {
  readonly id: EntryId;
  readonly type: T;
  /** Repository path. */
  readonly path: string;
  readonly data: EntryData[T];
  readonly body: string;
  /** 1-based line of the file on which the body starts. */
  readonly bodyLine: number;
}

/** `entry` is absent when anything is wrong, `front` when the path is none of an entry. */
export interface ParsedText {
  readonly entry?: ParsedEntry;
  readonly front?: FrontMatter;
  readonly findings: readonly Finding[];
}

/** Reads one entry's file: path, front matter, schema; all problems at once, none about the body. */
export function parseEntry(repoPath: string, text: string, portalId: string): ParsedText {
  const finding = (check: string, place: Place, message: string, hint?: string): Finding => ({
    check,
    severity: 'refuse',
    path: repoPath,
    place,
    message,
    ...(hint !== undefined && { hint }),
  });
  const folder = `content/${portalId}/`;
  const address = repoPath.startsWith(folder) ? parseEntryPath(repoPath.slice(folder.length)) : undefined;
  if (!address) {
    return {
      findings: [
        finding(
          'path',
          { line: 1, column: 1 },
          `Đường dẫn “${repoPath}” không phải là đường dẫn của một mục nội dung.`,
          pathHint(folder),
        ),
      ],
    };
  }
  const front = readFrontMatter(text);
  if (front.problems.length > 0) {
    return {
      front,
      findings: front.problems.map(({ place, message, hint }) =>
        finding('front-matter', place, message, hint),
      ),
    };
  }
  const { value, problems } = readBy(contentTypes[address.type].schema, front.data, address.type);
  if (!value) {
    const findings = problems.map(({ path, key, message, hint }) =>
      finding('schema', key === undefined ? front.placeOf(path) : front.placeOfKey(path, key), message, hint),
    );
    return { front, findings: findings.toSorted(byPlace) };
  }
  const { id, type } = address;
  const body = text.slice(front.bodyOffset);
  const entry = { id, type, path: repoPath, data: value, body, bodyLine: front.bodyLine };
  return { entry, front, findings: [] };
}

const pathHint = (folder: string): string =>
  `Đặt tệp theo mẫu ${folder}<loại>/2026/ten-muc.mdx với loại là ${datedFolders}; hoặc ${folder}<loại>/ten-muc.mdx với loại là ${standingFolders}.`;
