import type { MdastNode } from 'satteri';
import type { Place } from '#schema/finding.ts';
import { judgeAddress } from './addresses.ts';
import { literalAttributes } from './judge-component.ts';
import { placeOf } from './judge-body.ts';
import { parseBody } from './parse-body.ts';

/** An upload a body names, where, and as what it is shown. */
export interface NamedUpload {
  readonly path: string;
  readonly place: Place;
  readonly as: 'picture' | 'file';
}

/** Every upload a body names, in reading order; none for a body that cannot be parsed. */
export function uploadsIn(body: string, firstLine = 1): readonly NamedUpload[] {
  // An upload's path may be written with character references; without either there is none to find.
  if (!/tep\/|&/.test(body)) return [];
  const { tree } = parseBody(body, firstLine);
  const found: NamedUpload[] = [];
  const visit = (node: MdastNode): void => {
    for (const [url, as] of namedBy(node)) {
      const address = judgeAddress(url);
      if (address.kind === 'upload') found.push({ path: address.path, place: placeOf(node, firstLine), as });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  if (tree) visit(tree);
  return found;
}

function namedBy(node: MdastNode): readonly (readonly [url: string, as: NamedUpload['as']])[] {
  if (node.type === 'link') return [[node.url, 'file']];
  if (node.type === 'image') return [[node.url, 'picture']];
  if (node.type !== 'mdxJsxFlowElement') return [];
  const { src, file, poster } = literalAttributes(node).values;
  return [
    ...(src === undefined ? [] : [[src, node.name === 'Figure' ? 'picture' : 'file'] as const]),
    ...(file === undefined ? [] : [[file, 'file'] as const]),
    ...(poster === undefined ? [] : [[poster, 'picture'] as const]),
  ];
}
