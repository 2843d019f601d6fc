import type { EntryFacts } from './facts.ts';
import type { ParsedEntry } from './parse-entry.ts';
import type { AttachmentView, EntrySummary, EntryView, Provenance } from './portal.ts';
import type { Uploads } from './uploads.ts';
import { renderBody } from './mdx/render-body.ts';
import type { RenderedBody } from './mdx/render-body.ts';
import { validityOn } from './validity.ts';

/** A public address from an entry's id. */
export function entryUrl(id: string): string {
  return `/${id}/`;
}

/** What lists show; frozen, since many pages share it. */
export function summaryOf(entry: EntryFacts, uploads: Uploads, asOf: string): EntrySummary {
  const { id, type, title, summary, date, section, unit, illustrative, language, document } = entry;
  const image = entry.image && uploads.picture(entry.image);
  return Object.freeze({
    id,
    type,
    url: entryUrl(id),
    title,
    ...(summary !== undefined && { summary }),
    date,
    section,
    unit,
    illustrative,
    ...(language !== 'vi' && { language }),
    ...(image && { image }),
    ...(document && {
      document: {
        number: document.number,
        kind: document.kind,
        issuedAt: document.issuedAt,
        validity: validityOn(document, asOf),
      },
    }),
  });
}

/** An entry with its body rendered, and what else a print keeps of it. */
export interface OpenedEntry {
  readonly view: EntryView;
  /** Text of the body for the search index. */
  readonly text: string;
  /** Uploads the page shows; the release carries these and no others. */
  readonly uploads: readonly string[];
}

/** Renders an entry. Throws `BodyRefused` when its body may not be published. */
export function openEntry(
  entry: ParsedEntry,
  summary: EntrySummary,
  uploads: Uploads,
  provenance: Provenance | undefined,
): OpenedEntry {
  const { data, body, bodyLine } = entry;
  const rendered: RenderedBody = renderBody(
    body,
    {
      picture: (src, alt, caption) =>
        uploads.picture({ src, alt, ...(caption !== undefined && { caption }) }),
      attachment: (path, title) => uploads.attachment(path, title),
      link: (href) => href,
    },
    bodyLine,
  );
  const attachments = data.attachments.flatMap(({ file, title }): AttachmentView[] => {
    const view = uploads.attachment(file, title);
    return view ? [view] : [];
  });
  return {
    view: {
      ...summary,
      data,
      html: rendered.html,
      headings: rendered.headings,
      attachments,
      ...(provenance && { provenance }),
    },
    text: rendered.text,
    uploads: [
      ...(data.image ? [data.image.src] : []),
      ...data.attachments.map(({ file }) => file),
      ...rendered.uploads,
    ],
  };
}
