import { components, isComponentName } from '#schema/components.ts';
import type { ComponentAttributes, ComponentName } from '#schema/components.ts';
import type { PictureView } from '../portal.ts';
import type { Writer } from './body-context.ts';
import { escapeHtml } from './html.ts';
import { literalAttributes } from './judge-component.ts';
import type { Component } from './judge-component.ts';

type Renderers = {
  readonly [N in ComponentName]: (
    attributes: ComponentAttributes[N],
    node: Component,
    writer: Writer,
  ) => string;
};

const renderers: Renderers = {
  Figure: (picture, _node, writer) => renderFigure(picture, writer),

  Attachment({ file, title }, _node, writer) {
    const view = writer.context.attachment(writer.upload(file), title);
    if (!view) return `<p class="tep-dinh-kem">${escapeHtml(title)}</p>`;
    const facts = `<span class="thong-so">(${escapeHtml(view.format)}, ${sizeOf(view.bytes)})</span>`;
    return `<p class="tep-dinh-kem"><a href="${escapeHtml(view.url)}" download>${escapeHtml(title)}</a> ${facts}</p>`;
  },

  Video({ src, title, poster }, _node, writer) {
    const view = writer.context.attachment(writer.upload(src), title);
    if (!view) return `<p class="video">${escapeHtml(title)}</p>`;
    const picture = poster === undefined ? undefined : writer.context.picture(writer.upload(poster), title);
    const still = picture ? ` poster="${escapeHtml(picture.src)}"` : '';
    const name = escapeHtml(title);
    const url = escapeHtml(view.url);
    return `<figure class="video"><video controls preload="none" aria-label="${name}"${still} src="${url}"><a href="${url}">${name}</a></video>\n<figcaption>${name}</figcaption></figure>`;
  },

  Quotation({ source, author }, node, writer) {
    const from = [author, source].filter((part) => part !== undefined).map(escapeHtml);
    const caption = from.length > 0 ? `\n<figcaption>${from.join(', ')}</figcaption>` : '';
    return `<figure class="trich-dan"><blockquote>\n${writer.blocks(node.children)}\n</blockquote>${caption}</figure>`;
  },

  Callout({ kind, title }, node, writer) {
    const heading = escapeHtml(title ?? calloutTitles[kind]);
    return `<div class="khung khung-${kind}" role="note"><p class="khung-ten">${heading}</p>\n${writer.blocks(node.children)}\n</div>`;
  },

  Table({ caption }, node, writer) {
    const [table] = node.children;
    return table?.type === 'table' ? writer.table(table, caption) : '';
  },

  Anchor: ({ id }) => `<span id="${escapeHtml(id)}"></span>`,

  br: () => '<br>\n',
};

const calloutTitles = { 'luu-y': 'Lưu ý', 'thong-bao': 'Thông báo' } as const;

/** Renders a judged component; throws on one that was not judged. */
export function renderComponent(node: Component, writer: Writer): string {
  const name = node.name ?? '';
  if (!isComponentName(name)) throw new TypeError(`Không có thành phần “${name}”.`);
  return renderAs(name, node, writer);
}

function renderAs<N extends ComponentName>(name: N, node: Component, writer: Writer): string {
  const { values } = literalAttributes(node);
  const attributes = components[name].attributes.parse(values) as ComponentAttributes[N];
  return renderers[name](attributes, node, writer);
}

/** A picture of its own, with its caption. */
export function renderFigure(
  {
    src,
    alt,
    caption,
  }: { readonly src: string; readonly alt: string; readonly caption?: string | undefined },
  writer: Writer,
): string {
  const picture = writer.context.picture(writer.upload(src), alt, caption);
  const image = picture ? imageTag(picture) : `<span class="thieu-anh">${escapeHtml(alt)}</span>`;
  const words = caption === undefined ? '' : `\n<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure>${image}${words}</figure>`;
}

/** `<img>` with its sizes, so that the page does not move while it loads. */
export function imageTag({ src, srcset, width, height, alt }: PictureView): string {
  const sizes = srcset ? ` srcset="${escapeHtml(srcset)}" sizes="(min-width: 48rem) 44rem, 100vw"` : '';
  return `<img src="${escapeHtml(src)}"${sizes} width="${width}" height="${height}" alt="${escapeHtml(alt)}" loading="lazy" decoding="async">`;
}

/** “1,2 MB”: decimal comma, no-break space between number and unit. */
function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}\u00A0KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00A0MB`;
}
