const ANCHORED = /<(p|li|h[234]) id="((?:chuong|dieu|muc)-[a-z0-9-]+)">/g;
const CLAUSE = /^(?:chuong-[ivxlc]+-)?dieu-(\d+)(?:-khoan-(\d+))?(?:-diem-([a-z]+))?(?:-gach-(\d+))?$/;

/** The citation an anchor stands for, `dieu-12-khoan-2` → `khoản 2 Điều 12`; undefined for other anchors. */
export function citationOf(anchor: string): string | undefined {
  const match = CLAUSE.exec(anchor);
  if (!match) return undefined;
  const [, article, clause, point, dash] = match;
  return [
    dash && `gạch đầu dòng thứ ${dash}`,
    point && `điểm ${point === 'dd' ? 'đ' : point}`,
    clause && `khoản ${clause}`,
    `Điều ${article}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Puts a link to itself in front of every anchored heading, paragraph and list item, so that its address can be copied. */
export function withAnchorLinks(html: string): string {
  return html.replaceAll(ANCHORED, (opening, _tag, id: string) => {
    const place = citationOf(id);
    const name = place ? `Liên kết đến ${place}` : 'Liên kết đến mục này';
    return `${opening}<a class="anchor" href="#${id}" aria-label="${name}">#</a>`;
  });
}
