import { markdownToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { componentNames } from '#schema/components.ts';
import { judgeAddress } from './addresses.ts';
import { destination, escapeText, isEscaped, quote, quoteTag } from './escape-text.ts';
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
  if (overLimit(raw)) return raw;
  // The parser leaves a byte order mark out of its places, and no reader sees it.
  const text = raw.replace(/^\u{FEFF}+/u, '');
  const escaped = settle(text, true);
  return parseBody(escaped).tree ? escaped : settle(text, false);
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
  if (!/[<{]|^[ \t]*(?:import|export)\b|^ *(?: {4}|\t)/m.test(source)) return source;
  const edits: Edit[] = [];
  const kept: Edit[] = [];
  gather(markdownToMdast(source, { features }), { source, keepTags, edits, kept }, 0);
  return apply(source, [...edits, ...balanced(kept, source)]);
}

interface Given {
  readonly source: string;
  readonly keepTags: boolean;
  readonly edits: Edit[];
  readonly kept: Edit[];
}

/** Collects finished replacements (`edits`) and tags to keep if they close (`kept`). Whatever lies between is text. */
function gather(node: MdastNode, given: Given, quotations: number): void {
  const { source, keepTags, edits, kept } = given;
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  const slice = source.slice(from, to);
  if (node.type === 'inlineCode' || (node.type === 'code' && /^(?:`{3}|~{3})/.test(slice))) {
    edits.push({ from, to, text: slice });
  } else if (node.type === 'code') {
    edits.push(paragraphOf(source, from, to, quotations));
  } else if (node.type === 'html') {
    literal(slice, from, keepTags, edits, kept);
  } else if (node.type === 'link' && !slice.startsWith('[')) {
    edits.push({ from, to, text: addressLink(node, slice, source.slice(to, to + 200)) });
  } else if (node.type === 'link' || node.type === 'image') {
    const inside = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? from) - from : 0;
    const open = /\]\(\s*</g;
    open.lastIndex = inside;
    const match = open.exec(slice);
    if (match) edits.push({ from: from + open.lastIndex - 1, to: from + open.lastIndex, text: '<' });
  }
  if (!('children' in node)) return;
  const inside = node.type === 'blockquote' ? quotations + 1 : quotations;
  for (const child of node.children) gather(child, given, inside);
}

/**
 * `<https://…>`, which MDX does not know, becomes a full link; so does a bare address that needs escapes, since it
 * would take a backslash as its own.
 */
function addressLink(node: Extract<MdastNode, { type: 'link' }>, slice: string, after: string): string {
  const [child] = node.children;
  const full = `[${quote(child?.type === 'text' ? child.value : slice)}](${destination(node.url)})`;
  if (slice.startsWith('<')) return judgeAddress(node.url).kind === 'refused' ? quote(slice) : full;
  return /^[^\s<{]*[<{]/.test(slice + after) ? full : slice;
}

/** MDX knows no code by indentation: it shows a paragraph, so the indentation goes and the text stays as typed. */
function paragraphOf(source: string, from: number, to: number, quotations: number): Edit {
  let start = from;
  while (/[ \t]/.test(source[start - 1] ?? '')) start -= 1;
  const prefix = '> '.repeat(quotations);
  const indent = new RegExp(`^(?:[ \\t]*>){0,${quotations}}[ \\t]*`);
  const [first = '', ...others] = source.slice(start, to).trimEnd().split('\n');
  const text = [quote(first.trimStart()), ...others.map((line) => prefix + quote(line.replace(indent, '')))];
  return { from: start, to, text: `${gapBefore(source, start, prefix)}${text.join('\n')}\n${prefix}` };
}

/** A blank line keeps the paragraph apart from a table or heading before it; after a list's marker, one space. */
function gapBefore(source: string, start: number, prefix: string): string {
  if (start === 0) return '';
  return /[\n>]/.test(source[start - 1] ?? '') ? `\n${prefix}` : ' ';
}

const TAG = new RegExp(
  `</?(?:${componentNames.join('|')})(?:\\s+[A-Za-z-]+=(?:"[^"]*"|'[^']*'))*\\s*/?>`,
  'g',
);

/** HTML in CommonMark's eyes: allowed tags stay, with text between them; without such tags it is shown as typed. */
function literal(slice: string, offset: number, keepTags: boolean, edits: Edit[], kept: Edit[]): void {
  const tags = keepTags ? [...slice.matchAll(TAG)].filter(({ index }) => !isEscaped(slice, index)) : [];
  if (tags.length === 0) edits.push({ from: offset, to: offset + slice.length, text: quoteTag(slice) });
  for (const { 0: tag, index } of tags) {
    const text = /^<br\s*\/?>$/.test(tag) ? '<br />' : tag;
    kept.push({ from: offset + index, to: offset + index + tag.length, text });
  }
}

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
  text: quoteTag(source.slice(tag.from, tag.to)),
});

/** Puts the replacements in and escapes the text between them. */
function apply(source: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    result += escapeText(source, at, from);
    // A full link after an exclamation mark would be an image.
    if (text.startsWith('[') && result.endsWith('!') && !isEscaped(result, result.length - 1)) {
      result = `${result.slice(0, -1)}\\!`;
    }
    result += text;
    at = to;
  }
  return result + escapeText(source, at, source.length);
}
