import type { MdastNode } from 'satteri';
import type { Heading } from '../portal.ts';
import { slugOf } from '../without-marks.ts';
import { judgeAddress } from './addresses.ts';
import type { BodyContext, Writer } from './body-context.ts';
import { escapeHtml } from './html.ts';
import { textOf } from './plain-text.ts';
import { imageTag, renderComponent, renderFigure } from './render-components.ts';

type NodeOf<T extends MdastNode['type']> = Extract<MdastNode, { type: T }>;

const alignClass: Readonly<Record<string, string>> = {
  center: 'can-giua',
  right: 'can-phai',
  left: 'can-trai',
};

/** Writes one body; holds what is gathered on the way. */
export class Printer implements Writer {
  readonly headings: Heading[] = [];
  readonly uploads = new Set<string>();
  readonly context: BodyContext;
  readonly #ids = new Map<string, number>();

  constructor(context: BodyContext) {
    this.context = context;
  }

  blocks(nodes: readonly MdastNode[]): string {
    return nodes.map((node) => this.block(node)).join('\n');
  }

  inlines(nodes: readonly MdastNode[]): string {
    let html = '';
    for (const node of nodes) html += this.inline(node);
    return html;
  }

  block(node: MdastNode): string {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children);
      case 'heading':
        return this.#heading(node);
      case 'list':
        return this.#list(node);
      case 'blockquote':
        return `<blockquote>\n${this.blocks(node.children)}\n</blockquote>`;
      case 'code':
        return `<pre><code>${escapeHtml(node.value)}</code></pre>`;
      case 'table':
        return this.table(node);
      case 'thematicBreak':
        return '<hr>';
      case 'mdxJsxFlowElement':
        return renderComponent(node, this);
      default:
        return this.inline(node);
    }
  }

  inline(node: MdastNode): string {
    switch (node.type) {
      case 'text':
        return escapeHtml(node.value);
      case 'strong':
        return `<strong>${this.inlines(node.children)}</strong>`;
      case 'emphasis':
        return `<em>${this.inlines(node.children)}</em>`;
      case 'delete':
        return `<del>${this.inlines(node.children)}</del>`;
      case 'inlineCode':
        return `<code>${escapeHtml(node.value)}</code>`;
      case 'break':
        return '<br>\n';
      case 'link':
        return this.#link(node);
      case 'image':
        return this.#image(node);
      case 'mdxJsxTextElement':
        return renderComponent(node, this);
      default:
        // Judged before: no other node is left.
        throw new TypeError(`Không có cách in cho “${node.type}”.`);
    }
  }

  upload(path: string): string {
    this.uploads.add(path);
    return path;
  }

  #paragraph(children: readonly MdastNode[]): string {
    const [only] = children;
    if (children.length === 1 && only?.type === 'image') {
      const src = only.url.replace(/^\//, '');
      return renderFigure({ src, alt: only.alt ?? '', ...(only.title && { caption: only.title }) }, this);
    }
    const { id, rest } = withoutAnchor(children);
    return `<p${idAttribute(id)}>${this.inlines(rest)}</p>`;
  }

  #heading(node: NodeOf<'heading'>): string {
    const { id: anchor, rest } = withoutAnchor(node.children);
    const text = textOf(...rest);
    const id = anchor ?? this.#headingId(text);
    const depth = node.depth as Heading['depth'];
    this.headings.push({ depth, id, text });
    return `<h${depth}${idAttribute(id)}>${this.inlines(rest)}</h${depth}>`;
  }

  /** Unique in the body; the prefix keeps it apart from the layout's own ids and from anchors. */
  #headingId(text: string): string {
    const base = `muc-${slugOf(text) || 'khong-ten'}`;
    const seen = this.#ids.get(base) ?? 0;
    this.#ids.set(base, seen + 1);
    if (seen === 0) return base;
    const id = `${base}--${seen + 1}`;
    return id;
  }

  #list(node: NodeOf<'list'>): string {
    const tag = node.ordered ? 'ol' : 'ul';
    const start =
      node.ordered && typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
    const loose = node.spread === true || node.children.some((item) => item.spread);
    const items = node.children.map((item) => this.#listItem(item, loose));
    return `<${tag}${start}>\n${items.join('\n')}\n</${tag}>`;
  }

  #listItem(item: NodeOf<'listItem'>, loose: boolean): string {
    const [first, ...others] = item.children;
    const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : '';
    if (first?.type !== 'paragraph') return `<li>${box}${this.blocks(item.children)}</li>`;
    const { id, rest } = withoutAnchor(first.children);
    const text = `${box}${this.inlines(rest)}`;
    const opening = loose ? `<p>${text}</p>` : text;
    const after = others.length > 0 ? `\n${this.blocks(others)}\n` : '';
    return `<li${idAttribute(id)}>${opening}${after}</li>`;
  }

  table(node: NodeOf<'table'>, caption?: string): string {
    const [head, ...rows] = node.children;
    const align = node.align ?? [];
    const row = (cells: readonly MdastNode[], tag: string): string =>
      `<tr>${cells
        .map((cell, column) => {
          const name = alignClass[align[column] ?? ''];
          const attributes = `${tag === 'th' ? ' scope="col"' : ''}${name ? ` class="${name}"` : ''}`;
          return `<${tag}${attributes}>${'children' in cell ? this.inlines(cell.children) : ''}</${tag}>`;
        })
        .join('')}</tr>`;
    const title = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>\n`;
    const label = escapeHtml(caption ?? 'Bảng, cuộn ngang được');
    const body =
      rows.length > 0
        ? `\n<tbody>\n${rows.map((cells) => row(cells.children, 'td')).join('\n')}\n</tbody>`
        : '';
    return `<div class="bang-cuon" tabindex="0" role="region" aria-label="${label}"><table>\n${title}<thead>\n${row(head?.children ?? [], 'th')}\n</thead>${body}\n</table></div>`;
  }

  #link(node: NodeOf<'link'>): string {
    const content = this.inlines(node.children);
    const title = node.title ? ` title="${escapeHtml(node.title)}"` : '';
    const address = judgeAddress(node.url);
    switch (address.kind) {
      case 'upload': {
        const file = this.context.attachment(this.upload(address.path));
        return file ? `<a href="${escapeHtml(file.url)}"${title}>${content}</a>` : content;
      }
      case 'site':
        return `<a href="${escapeHtml(this.context.link(address.href))}"${title}>${content}</a>`;
      case 'elsewhere':
        return `<a href="${escapeHtml(address.href)}"${title} rel="noopener">${content}</a>`;
      case 'refused':
        return content;
    }
  }

  #image(node: NodeOf<'image'>): string {
    const picture = this.context.picture(
      this.upload(node.url.replace(/^\//, '')),
      node.alt ?? '',
      node.title ?? undefined,
    );
    return picture ? imageTag(picture) : `<span class="thieu-anh">${escapeHtml(node.alt ?? '')}</span>`;
  }
}

const idAttribute = (id: string | undefined): string => (id === undefined ? '' : ` id="${escapeHtml(id)}"`);

/** A paragraph, heading or list item that starts with `<Anchor>` takes its id. */
function withoutAnchor(children: readonly MdastNode[]): {
  readonly id?: string;
  readonly rest: readonly MdastNode[];
} {
  const [first, ...rest] = children;
  if (first?.type !== 'mdxJsxTextElement' || first.name !== 'Anchor') return { rest: children };
  const id = first.attributes[0]?.value;
  return typeof id === 'string' ? { id, rest } : { rest: children };
}
