import type { Finding } from '#schema/finding.ts';
import type { EntryFacts } from './facts.ts';
import type { ParsedEntry } from './parse-entry.ts';
import type { AttachmentView, EntrySummary, EntryView, PictureView, Provenance } from './portal.ts';
import { uploadsInData } from './data-uploads.ts';
import type { DataUpload } from './data-uploads.ts';
import type { Uploads } from './uploads.ts';
import type { BodyContext } from './mdx/body-context.ts';
import { BodyRefused, renderBody } from './mdx/render-body.ts';
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
  /** Uploads the page shows in sizes made of them, and uploads it gives as they are; the release carries no others. */
  readonly pictures: readonly string[];
  readonly files: readonly string[];
}

/** An entry that may not be published as it stands. */
export class EntryRefused extends Error {
  readonly findings: readonly Finding[];
  override readonly name = 'EntryRefused';

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.findings = findings;
  }
}

/** Renders an entry. Throws `EntryRefused` for a body at fault or a file it shows that is not stored. */
export function openEntry(
  entry: ParsedEntry,
  summary: EntrySummary,
  uploads: Uploads,
  provenance: Provenance | undefined,
): OpenedEntry {
  const { data } = entry;
  const named = uploadsInData(data);
  const pictures = new Set(named.filter(({ as }) => as === 'picture').map(({ path }) => path));
  const files = new Set(named.filter(({ as }) => as === 'file').map(({ path }) => path));
  const rendered = bodyOf(entry, {
    picture(src, alt, caption) {
      pictures.add(src);
      return uploads.picture(caption === undefined ? { src, alt } : { src, alt, caption });
    },
    attachment(path, title) {
      files.add(path);
      return uploads.attachment(path, title);
    },
    link: (href) => href,
  });
  refuseMissing(entry, [...pictures, ...files, ...rendered.uploads], uploads);
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
      ...fieldViews(named, uploads),
      ...(provenance && { provenance }),
    },
    get text() {
      return rendered.text;
    },
    pictures: [...pictures],
    files: [...files],
  };
}

/** Views of what the entry's fields name, by path. */
function fieldViews(
  named: readonly DataUpload[],
  uploads: Uploads,
): Pick<EntryView, 'fileViews' | 'pictureViews'> {
  const fileViews: Record<string, AttachmentView> = {};
  const pictureViews: Record<string, PictureView> = {};
  for (const { path, as, title, alt = '', caption } of named) {
    const file = as === 'file' ? uploads.attachment(path, title) : undefined;
    const words = caption === undefined ? { src: path, alt } : { src: path, alt, caption };
    const picture = as === 'picture' ? uploads.picture(words) : undefined;
    if (file) fileViews[path] = file;
    if (picture) pictureViews[path] = picture;
  }
  return { fileViews, pictureViews };
}

function refuseMissing({ path }: ParsedEntry, named: readonly string[], uploads: Uploads): void {
  const missing = [...new Set(named)].filter((upload) => !uploads.attachment(upload));
  if (missing.length === 0) return;
  throw new EntryRefused(
    missing.map((upload) => ({
      check: 'uploads',
      severity: 'refuse',
      path,
      message: `Tệp “${upload}” được nhắc tới nhưng không có trong kho.`,
      hint: 'Tải tệp lên, hoặc bỏ chỗ nhắc tới nó.',
    })),
  );
}

function bodyOf({ path, body, bodyLine }: ParsedEntry, context: BodyContext): RenderedBody {
  try {
    return renderBody(body, context, bodyLine);
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error;
    throw new EntryRefused(
      error.problems.map(({ place, message, hint }) =>
        hint === undefined
          ? { check: 'body', severity: 'refuse', path, place, message }
          : { check: 'body', severity: 'refuse', path, place, message, hint },
      ),
    );
  }
}
