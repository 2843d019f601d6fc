import { markdownToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { componentNames } from '#schema/components.ts';
import { judgeAddress } from './addresses.ts';
import { overLimit } from './limits.ts';
import { features, parseBody } from './parse-body.ts';

/** A replacement of source text, by index. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Passes until nothing changes: an escaped tag can bring to light what it held. */
const MAX_PASSES = 8;

/**
 * Makes what an editor typed in Decap valid MDX that displays exactly as typed: `tuổi < 18`, `{x}`, comments,
 * `<https://…>`, unknown tags, lines that start with import or export. Code and the allowed components stay.
 * Idempotent. A body beyond the parser's limits comes back unchanged: `judgeBody` refuses it.
 */
export function escapeBody(raw: string): string {
  if (overLimit(raw, 1)) return raw;
  const escaped = settle(raw, true);
  return parseBody(escaped).tree ? escaped : settle(raw, false);
}

function settle(raw: string, keepTags: boolean): string {
  let text = raw;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const next = escapeOnce(text, keepTags);
    if (next === text) return text;
    text = next;
  }
  return text;
}

function escapeOnce(source: string, keepTags: boolean): string {
  if (!/[<{]|^[ \t]*(?:import|export)\b/m.test(source)) return source;
  const edits: Edit[] = [];
  const kept: Edit[] = [];
  gather(markdownToMdast(source, { features }), source, keepTags, edits, kept);
  return apply(source, [...edits, ...balanced(kept, source)]);
}

/** Collects finished replacements (`edits`) and tags to keep if they close (`kept`). Whatever lies between is text. */
function gather(node: MdastNode, source: string, keepTags: boolean, edits: Edit[], kept: Edit[]): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  const slice = source.slice(from, to);
  if (node.type === 'inlineCode' || (node.type === 'code' && /^(?:`{3}|~{3})/.test(slice))) {
    edits.push({ from, to, text: slice });
  } else if (node.type === 'html') {
    literal(slice, from, keepTags, edits, kept);
  } else if (node.type === 'link' && slice.startsWith('<')) {
    const [child] = node.children;
    const label = child?.type === 'text' ? child.value : slice.slice(1, -1);
    const usable = judgeAddress(node.url).kind !== 'refused';
    edits.push({ from, to, text: usable ? `[${quote(label)}](${destination(node.url)})` : quote(slice) });
  } else if (node.type === 'link' && !slice.startsWith('[')) {
    // A bare address would take the backslash before `<` as its own.
    const text = source[to] === '<' ? `[${quote(slice)}](${destination(node.url)})` : slice;
    edits.push({ from, to, text });
  } else if (node.type === 'link' || node.type === 'image') {
    const inside = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? from) - from : 0;
    const open = /\]\(\s*</g;
    open.lastIndex = inside;
    const match = open.exec(slice);
    if (match) edits.push({ from: from + open.lastIndex - 1, to: from + open.lastIndex, text: '<' });
  }
  if ('children' in node) for (const child of node.children) gather(child, source, keepTags, edits, kept);
}

const TAG = new RegExp(
  `</?(?:${componentNames.join('|')})(?:\\s+[A-Za-z-]+=(?:"[^"]*"|'[^']*'))*\\s*/?>`,
  'g',
);

/** HTML in CommonMark's eyes: allowed tags stay, with text between them; without such tags it is shown as typed. */
function literal(slice: string, offset: number, keepTags: boolean, edits: Edit[], kept: Edit[]): void {
  const tags = keepTags ? [...slice.matchAll(TAG)] : [];
  if (tags.length === 0) edits.push({ from: offset, to: offset + slice.length, text: quote(slice) });
  for (const { 0: tag, index } of tags) {
    const text = /^<br\s*\/?>$/.test(tag) ? '<br />' : tag;
    kept.push({ from: offset + index, to: offset + index + tag.length, text });
  }
}

/** Text that Markdown will show as it stands. */
const quote = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<{~&|]/g, String.raw`\$&`)
    .replaceAll(/^([ \t]*)(#{1,6}|[-+>=])/gm, String.raw`$1\$2`)
    .replaceAll(/^([ \t]*\d{1,9})([.)])/gm, String.raw`$1\$2`);

const destination = (url: string): string =>
  url
    .replaceAll('&', '&amp;')
    .replaceAll(/[()\\{}"]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** Tags that close properly stay as they are; the others are shown as typed. */
function balanced(tags: readonly Edit[], source: string): Edit[] {
  const result: Edit[] = [];
  const open: { readonly name: string; readonly index: number }[] = [];
  for (const tag of tags) {
    const name = /[A-Za-z]+/.exec(tag.text)?.[0] ?? '';
    if (tag.text.endsWith('/>')) {
      result.push(tag);
    } else if (!tag.text.startsWith('</')) {
      open.push({ name, index: result.push(asTyped(tag, source)) - 1 });
    } else {
      const matching = open.findLastIndex((entry) => entry.name === name);
      const start = open[matching];
      if (start) {
        const opening = result[start.index];
        if (opening) result[start.index] = { ...opening, text: source.slice(opening.from, opening.to) };
        open.length = matching;
      }
      result.push(start ? tag : asTyped(tag, source));
    }
  }
  return result;
}

const asTyped = (tag: Edit, source: string): Edit => ({
  ...tag,
  text: quote(source.slice(tag.from, tag.to)),
});

/** Puts the replacements in and escapes the text between them. */
function apply(source: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    result += escapeText(source, at, from) + text;
    at = to;
  }
  return result + escapeText(source, at, source.length);
}

function escapeText(source: string, from: number, to: number): string {
  return source
    .slice(from, to)
    .replaceAll(/[<{]/g, (character, index: number) =>
      isEscaped(source, from + index) ? character : `\\${character}`,
    )
    .replaceAll(/^([ \t]*)(import|export)(?=\s)/gm, (match, indent: string, word: string, index: number) =>
      index === 0 && from > 0 && source[from - 1] !== '\n'
        ? match
        : `${indent}&#${word.charCodeAt(0)};${word.slice(1)}`,
    );
}

/** An odd number of backslashes stands before the character. */
function isEscaped(source: string, index: number): boolean {
  let start = index;
  while (source[start - 1] === '\\') start -= 1;
  return (index - start) % 2 === 1;
}
