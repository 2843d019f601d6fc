import { readFrontMatter } from '#content/front-matter.ts';
import { judgeBody } from '#content/mdx/judge-body.ts';
import { decodeLegacyRuns } from '#scripts/checks/text/legacy-runs.ts';

interface Mended {
  readonly text: string;
  /** What was mended, in words of the command's report; empty when the text is as it was. */
  readonly done: readonly string[];
}

/** In this order: each step finds what the one before made plain. */
const steps: readonly (readonly [done: string, step: (text: string) => string])[] = [
  [
    'bỏ ký tự BOM, đổi dấu xuống dòng sang LF',
    (text) => text.replace(/^\u{FEFF}+/u, '').replaceAll(/\r\n?/g, '\n'),
  ],
  ['chuyển chữ tổ hợp sang Unicode dựng sẵn', (text) => text.normalize('NFC')],
  ['chuyển phông TCVN3, VNI sang Unicode', decodeLegacyRuns],
  ['bỏ khoảng trắng thừa cuối dòng, cuối tệp', trimEnds],
  ['thêm dấu \\ trước dấu { hoặc < viết trong câu', escapeBody],
];

/** Mends what is mechanical in an entry's text and changes nothing else; mending twice changes no more. */
export function mend(original: string): Mended {
  const done: string[] = [];
  let text = original;
  for (const [name, step] of steps) {
    const mended = step(text);
    if (mended !== text) done.push(name);
    text = mended;
  }
  return { text, done };
}

// Two or more spaces before another line are a line break in Markdown.
const TRAILING = /(?<=\S)(?:[\t\u00A0]+[ \t\u00A0]*| )$|^[ \t\u00A0]+$/gm;
// Spaces, zero-width and control characters that text editors and copies leave behind.
// oxlint-disable-next-line no-control-regex
const TAIL = /^[\s\u0000-\u001F\u200B-\u200F\u2060\u{FEFF}]$/u;

/** Front matter stays as it is: spaces may belong to its values. */
function trimEnds(text: string): string {
  const { bodyOffset, problems } = readFrontMatter(text);
  if (problems.length > 0) return text;
  let end = text.length;
  while (end > bodyOffset && TAIL.test(text.charAt(end - 1))) end -= 1;
  const body = text.slice(bodyOffset, end).replaceAll(TRAILING, '');
  const front = text.slice(0, bodyOffset);
  return body === '' ? front : `${front}${body}\n`;
}

/** One mistake may hide the next from the parser. */
const MOST_ROUNDS = 200;

/** Writes `\` before each brace and each `<` that MDX would take for code though it opens no tag; tags stay to be judged. */
function escapeBody(text: string): string {
  const { bodyOffset, problems } = readFrontMatter(text);
  if (problems.length > 0) return text;
  let body = text.slice(bodyOffset);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const places = bracesIn(body);
    if (places.length === 0) break;
    for (const at of places) body = `${body.slice(0, at)}\\${body.slice(at)}`;
  }
  return text.slice(0, bodyOffset) + body;
}

/** Indexes of such signs, last first. */
function bracesIn(body: string): readonly number[] {
  if (!/[{<]/.test(body)) return [];
  const starts = [0];
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  const found = judgeBody(body).flatMap(({ place }) => {
    const at = (starts[place.line - 1] ?? body.length) + place.column - 1;
    return /^(?:\{|<(?![A-Za-z/!?]))/.test(body.slice(at, at + 2)) ? [at] : [];
  });
  return [...new Set(found)].toSorted((a, b) => b - a);
}
