import type { ApiError } from '../entry-file.ts';
import { clauseLink } from './clause.ts';
import { h } from './dom.ts';

/** A refusal in full: what, where, on which clause, what to do. */
export function refusalView(error: ApiError, regulation: string | undefined): HTMLElement {
  return h(
    'div',
    { class: 'quyche-tu-choi' },
    h('p', {}, h('strong', {}, error.error), error.where ? ` (${error.where})` : ''),
    error.cite !== undefined && h('p', {}, 'Căn cứ: ', clauseLink(error.cite, regulation), '.'),
    error.hint !== undefined && h('p', {}, error.hint),
    error.findings !== undefined &&
      error.findings.length > 0 &&
      h(
        'ul',
        {},
        ...error.findings.map((finding) =>
          h('li', {}, placeText(finding), finding.message, finding.hint ? ` ${finding.hint}` : ''),
        ),
      ),
  );
}

function placeText({ place }: NonNullable<ApiError['findings']>[number]): string {
  return place ? `Dòng ${place.line}, cột ${place.column}: ` : '';
}
