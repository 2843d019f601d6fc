import type { Article, Block } from './article.ts';

/** The tools that print the same articles, each in its own form of Markdown. */
export type Format = 'quyche' | 'hugo' | 'eleventy' | 'astro';

const quoted = (text: string): string => JSON.stringify(text);
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A callout as each tool's user would write it: our component, Hugo's shortcode, plain HTML elsewhere. */
function callout(format: Format, tone: string, title: string, text: string): string {
  if (format === 'quyche')
    return `<Callout kind="${tone}" title="${attribute(title)}">\n\n${text}\n\n</Callout>`;
  if (format === 'hugo')
    return `{{< callout kind="${tone}" title="${attribute(title)}" >}}\n${text}\n{{< /callout >}}`;
  return `<aside class="callout callout-${tone}">\n<p class="callout-title">${attribute(title)}</p>\n<p>${text}</p>\n</aside>`;
}

function markdown(block: Block, format: Format): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `## ${block.text}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table': {
      const rows = [block.head, block.head.map(() => '---'), ...block.rows];
      return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
    }
    case 'callout':
      return callout(format, block.tone, block.title, block.text);
  }
}

function frontMatter(article: Article, format: Format): readonly string[] {
  const { document } = article;
  // Hugo wants seconds in a date; its own front matter has no zone, its configuration sets one.
  const date = format === 'hugo' ? `${article.date}:00` : article.date;
  return [
    `title: ${quoted(article.title)}`,
    `summary: ${quoted(article.summary)}`,
    `section: ${article.section}`,
    `unit: ${article.unit}`,
    `date: ${format === 'quyche' || format === 'hugo' ? date : quoted(date)}`,
    ...(article.author ? [`author: ${quoted(article.author)}`] : []),
    ...(document
      ? [
          `number: ${quoted(document.number)}`,
          `kind: ${document.kind}`,
          `issuer: ${quoted(document.issuer)}`,
          `issuedAt: ${format === 'quyche' ? document.issuedAt : quoted(document.issuedAt)}`,
        ]
      : []),
    'illustrative: true',
  ];
}

/** Keys by which the peers give an article the address it has on our site. */
function addressing(article: Article, format: Format): readonly string[] {
  const url = `/${article.type}/${article.year}/${article.slug}/`;
  if (format === 'hugo') return [`url: ${url}`, `type: ${article.type}`];
  if (format === 'eleventy') return [`permalink: ${url}index.html`, `type: ${article.type}`];
  return [];
}

/** The file of an article, path relative to the tool's content folder. */
export function fileOf(article: Article, format: Format): { readonly path: string; readonly text: string } {
  const extension = format === 'quyche' ? 'mdx' : 'md';
  // Hugo's sections are folders: a good user of it lays content out by them.
  const folder = format === 'hugo' ? article.section : article.type;
  const head = [...frontMatter(article, format), ...addressing(article, format)];
  const body = article.body.map((block) => markdown(block, format)).join('\n\n');
  return {
    path: `${folder}/${article.year}/${article.slug}.${extension}`,
    text: `---\n${head.join('\n')}\n---\n\n${body}\n`,
  };
}
