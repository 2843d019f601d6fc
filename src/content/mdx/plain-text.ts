import type { MdastNode } from 'satteri';
import { parseBody } from './parse-body.ts';

const blocks = new Set<MdastNode['type']>([
  'paragraph',
  'heading',
  'code',
  'tableRow',
  'listItem',
  'blockquote',
  'mdxJsxFlowElement',
]);

/** Text of a body as a reader meets it, one block a line; empty for a body that cannot be parsed. */
export function plainText(body: string): string {
  const { tree } = parseBody(body);
  return tree ? textOf(tree) : '';
}

/** Text of nodes and all they hold; captions, titles and descriptions of components included. */
export function textOf(...nodes: readonly MdastNode[]): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, parts);
  return parts
    .join('')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const spoken = new Set(['caption', 'title', 'author', 'source']);

function collect(node: MdastNode, parts: string[]): void {
  if (blocks.has(node.type)) parts.push('\n');
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') parts.push(node.value);
  else if (node.type === 'image') parts.push(node.alt ?? '');
  else if (node.type === 'break') parts.push('\n');
  else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    if (node.name === 'br') parts.push('\n');
    for (const { name, value } of node.attributes.filter(
      (attribute) => attribute.type === 'mdxJsxAttribute',
    )) {
      if (typeof value === 'string' && spoken.has(name)) parts.push(value, '\n');
    }
  }
  if ('children' in node) {
    for (const child of node.children) collect(child, parts);
    if (node.type === 'tableCell') parts.push(' ');
  }
  if (blocks.has(node.type)) parts.push('\n');
}
