import { readFrontMatter } from './front-matter.ts';
import { escapeBody } from './mdx/escape-body.ts';

/**
 * What the desk stores of a text an editor sends: Unicode NFC, LF line ends, no BOM, one line end at the end, and a
 * body whose typed characters stay characters (`escapeBody`). Idempotent. Front matter that cannot be read is left
 * as it is: the checks tell what is wrong with it.
 */
export function normaliseForSave(text: string): string {
  const clean = `${text
    .replace(/^\u{FEFF}/u, '')
    .replaceAll(/\r\n?/g, '\n')
    .normalize('NFC')
    .trimEnd()}\n`;
  const { bodyOffset, problems } = readFrontMatter(clean);
  if (problems.length > 0) return clean;
  const front = clean.slice(0, bodyOffset);
  return `${front}${escapeBody(clean.slice(bodyOffset))}`;
}
