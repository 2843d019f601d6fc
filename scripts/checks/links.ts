import type { MdastNode } from 'satteri';
import { literalAttributes } from '#content/mdx/judge-component.ts';
import { placeOf } from '#content/mdx/judge-body.ts';
import { parseBody } from '#content/mdx/parse-body.ts';
import type { Place } from '#schema/finding.ts';
import type { EntryCheck, Trouble } from './engine/check.ts';
import { judgeHost } from './judgement/hosts.ts';

interface Link {
  readonly url: string;
  readonly place: Place;
}

/** Where an item's links lead: no password in an address; hidden, unnamed or look-alike hosts go up. */
export const links: EntryCheck = {
  id: 'links',
  standard: 'Luật An ninh mạng số 116/2025/QH15',
  judges: 'entry',
  check({ text, front }) {
    const head = text.slice(0, front.bodyOffset);
    const found = [...linksInFront(head), ...linksInBody(text.slice(front.bodyOffset), front.bodyLine)];
    return found.flatMap(({ url, place }): Trouble[] => {
      const verdict = judgeHost(url);
      return verdict ? [{ ...verdict, place }] : [];
    });
  },
};

function linksInFront(head: string): readonly Link[] {
  return head.split('\n').flatMap((line, index) =>
    [...line.matchAll(/https?:\/\/[^\s"'<>]+/giu)].map(({ 0: url, index: at }) => ({
      url,
      place: { line: index + 1, column: at + 1, endLine: index + 1, endColumn: at + 1 + url.length },
    })),
  );
}

function linksInBody(body: string, firstLine: number): readonly Link[] {
  const { tree } = parseBody(body, firstLine);
  const found: Link[] = [];
  const visit = (node: MdastNode): void => {
    for (const url of addressesOf(node)) found.push({ url, place: placeOf(node, firstLine) });
    if ('children' in node) node.children.forEach(visit);
  };
  if (tree) visit(tree);
  return found;
}

function addressesOf(node: MdastNode): readonly string[] {
  if (node.type === 'link' || node.type === 'image') return [node.url];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return Object.values(literalAttributes(node).values).filter((value) => /^https?:/iu.test(value));
}
