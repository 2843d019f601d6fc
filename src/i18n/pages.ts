/** One page of a list as `EntryPage` names it: archive pages by number, the newest by a word. */
export interface PageLink {
  readonly label: string;
  readonly url: string;
  readonly current: boolean;
}

/** The pages of a pager with `undefined` where numbers are left out between two of them. */
export function withGaps(pages: readonly PageLink[]): readonly (PageLink | undefined)[] {
  return pages.flatMap((page, index) => {
    const before = Number(pages[index - 1]?.label ?? Number.NaN);
    return before - Number(page.label) > 1 ? [undefined, page] : [page];
  });
}
