import { anchorOf } from '#schema/citation.ts';
import type { Section } from '#schema/sections.ts';
import type { ArticleView, RegulationFacts, RegulationView } from './carried-out.ts';
import { ruleItems } from './rule-items.ts';
import { shownItems } from './shown-items.ts';

const ARTICLE = /^(?:chuong-[ivxlc]+-|quyet-dinh-)?dieu-\d+/;

/** `dieu-12` of `dieu-12-khoan-2-diem-a`. */
const articleOf = (anchor: string): string => ARTICLE.exec(anchor)?.[0] ?? anchor;

/** “Điều 12”, “Điều 4 Chương II”: for an article whose heading the text does not give. */
function bareTitle(cite: string): string {
  return /Điều .*$/u.exec(cite)?.[0] ?? cite;
}

/** “Điều 4 Chương II. Thông tin chủ yếu”: an article whose number the text uses twice is told by its chapter too. */
function titleOf(id: string, heading: string): string {
  const chapter = /^chuong-([ivxlc]+)-/.exec(id)?.[1]?.toUpperCase();
  const title = heading.replace(/\s*:$/u, '');
  return chapter === undefined
    ? title
    : title.replace(/^Điều \d+/u, (article) => `${article} Chương ${chapter}`);
}

/** Clause by clause: `dieu-2-khoan-10` after `dieu-2-khoan-9`. */
const clauseOrder = new Intl.Collator('vi', { numeric: true });

/** Builds the view. `document` is the regulation's own text, where the portal holds it. */
export function regulationView(
  facts: RegulationFacts,
  sections: readonly Section[],
  document?: {
    readonly url: string;
    readonly headings: readonly { readonly id: string; readonly text: string }[];
  },
): RegulationView {
  const done = [...ruleItems(facts.version), ...shownItems(facts, sections)];
  const byArticle = Map.groupBy(done, ({ cite }) => articleOf(anchorOf(cite)));
  const titles = new Map(
    (document?.headings ?? [])
      .filter(({ id }) => articleOf(id) === id && ARTICLE.test(id))
      .map(({ id, text }) => [id, titleOf(id, text)]),
  );
  const untitled = [...byArticle.keys()].filter((id) => !titles.has(id)).toSorted(clauseOrder.compare);
  const { version, versions } = facts;
  return {
    title: version.instrument.title,
    version: {
      id: version.id,
      effectiveFrom: version.effectiveFrom,
      ...(version.effectiveUntil !== undefined && { effectiveUntil: version.effectiveUntil }),
    },
    versions,
    articles: [...titles.keys(), ...untitled].map((id): ArticleView => {
      const items = (byArticle.get(id) ?? []).toSorted((a, b) =>
        clauseOrder.compare(anchorOf(a.cite), anchorOf(b.cite)),
      );
      const title = titles.get(id) ?? bareTitle(items[0]?.cite ?? id);
      return document ? { id, title, href: `${document.url}#${id}`, items } : { id, title, items };
    }),
    readings: version.interpretations.map(({ id, cite, text, reading, because }) =>
      cite === undefined ? { id, text, reading, because } : { id, cite, text, reading, because },
    ),
  };
}
