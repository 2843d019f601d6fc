import { fold } from './fold.ts';

/** One line of `/tim-kiem/so-hieu.json`: a document by its exact number. */
export interface NumberedDocument {
  /** `37/2015/NĐ-CP`. */
  readonly so: string;
  readonly url: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly ngay: string;
}

/** A number without marks, spaces, case: `1376 /qđ - SVHTT` → `1376/QD-SVHTT`. */
function bare(number: string): string {
  return fold(number)
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\s+/g, '')
    .toUpperCase();
}

/** Whether a query looks like a document number: digits, a slash, then a sign or a year (`12/QĐ`, `số 37/2015`). */
export function looksLikeNumber(query: string): boolean {
  return /^(?:SO:?)?\d+[A-Z]?\/[\dA-Z]/.test(bare(query));
}

/** Documents whose number is the query, then those whose number starts with it; newest first among equals. */
export function findByNumber(
  documents: readonly NumberedDocument[],
  query: string,
  limit: number,
): readonly NumberedDocument[] {
  const wanted = bare(query).replace(/^SO:?/, '');
  const ranked = documents.flatMap((document) => {
    const number = bare(document.so);
    if (!number.startsWith(wanted)) return [];
    return [{ document, rank: number === wanted ? 0 : 1 }];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank || (a.document.ngay < b.document.ngay ? 1 : -1))
    .slice(0, limit)
    .map(({ document }) => document);
}
