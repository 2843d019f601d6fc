/** The same portal for Eleventy, as a user of Eleventy would set it up: collections made once, Nunjucks layouts. */
const SIZE = 20;

const newestFirst = (a, b) => b.date - a.date || (a.url < b.url ? 1 : -1);

/** Every list page of every section: `{ section, number, pages, items, total }`. */
function listPages(items, sections) {
  return sections.flatMap((section) => {
    const own = items.filter(({ data }) => data.section === section.id);
    const pages = Math.max(1, Math.ceil(own.length / SIZE));
    return Array.from({ length: pages }, (_, index) => ({
      section,
      number: index + 1,
      pages,
      total: own.length,
      items: own.slice(index * SIZE, (index + 1) * SIZE),
    }));
  });
}

// oxlint-disable-next-line import/no-default-export -- Eleventy asks for it
export default function configure(config) {
  config.setUseGitIgnore(false);
  config.addPassthroughCopy({ static: '/' });
  config.addFilter('day', (text) => `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)}`);
  config.addFilter(
    'moment',
    (text) => `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)} ${text.slice(11, 16)}`,
  );
  config.addFilter('near', (pages, number) =>
    Array.from({ length: pages }, (_, index) => index + 1).filter(
      (page) => page === 1 || page === pages || Math.abs(page - number) <= 3,
    ),
  );

  config.addCollection('newest', (api) => {
    const items = api.getFilteredByGlob('content/**/*.md').toSorted(newestFirst);
    const bySection = Map.groupBy(items, ({ data }) => data.section);
    for (const own of bySection.values()) {
      for (const [index, item] of own.entries())
        item.data.older = own
          .slice(index + 1, index + 6)
          .map(({ url, data }) => ({ url, title: data.title, date: data.date }));
    }
    return items;
  });
  config.addCollection('documents', (api) =>
    api.getFilteredByGlob('content/van-ban/**/*.md').toSorted(newestFirst),
  );
  config.addCollection('lists', (api) => {
    const items = api.getFilteredByGlob('content/**/*.md').toSorted(newestFirst);
    return listPages(items, items[0]?.data.portal.sections ?? []);
  });

  return {
    dir: { input: '.', includes: '_includes', data: '_data', output: '_site' },
    // Bodies hold plain Markdown and HTML: no template language needs to look at them.
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: ['md', 'njk'],
  };
}
