import { hash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import { folderSource } from '#scripts/press/folder-source.ts';
import type { PrintReport, PrintRequest } from '#scripts/press/press.ts';
import { print } from '#scripts/press/print.ts';

export const PORTAL = 'hai-phong-gddt';
const ownContent = resolve(import.meta.dirname, '../../content');

/** A small content folder of its own, and the folder it is printed into; both gone when the test ends. */
export interface PressWorld {
  /** Holds `content/`. */
  readonly root: string;
  readonly out: string;
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  read(path: string): string;
  print(more?: Partial<PrintRequest>): Promise<PrintReport>;
}

export function tempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `quyche-${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The real portal's settings, no entries. Paths are relative to the portal's folder. */
export function pressWorld(): PressWorld {
  const root = tempFolder('noi-dung');
  const out = tempFolder('ban-in');
  const portal = join(root, 'content', PORTAL);
  mkdirSync(portal, { recursive: true });
  cpSync(join(ownContent, 'calendar'), join(root, 'content/calendar'), { recursive: true });
  for (const name of readdirSync(join(ownContent, PORTAL)).filter((file) => file.endsWith('.yaml'))) {
    cpSync(join(ownContent, PORTAL, name), join(portal, name));
  }
  return {
    root,
    out,
    write(path, content) {
      mkdirSync(dirname(join(portal, path)), { recursive: true });
      writeFileSync(join(portal, path), content);
    },
    remove: (path) => rmSync(join(portal, path), { force: true }),
    read: (path) => readFileSync(join(portal, path), 'utf8'),
    print: (more = {}) => print({ portal: PORTAL, source: folderSource(root), out, ...more }),
  };
}

export interface NewsFields {
  readonly title?: string;
  readonly summary?: string;
  readonly section?: string;
  readonly unit?: string;
  readonly date?: string;
  readonly image?: string;
  readonly attachment?: string;
  readonly body?: string;
}

/** Text of a news item; every field has a value to start from. */
export function newsText(fields: NewsFields = {}): string {
  const { title = 'Khai giảng năm học mới', section = 'tin-tuc-su-kien', unit = 'van-phong-so' } = fields;
  const lines = [
    `title: ${JSON.stringify(title)}`,
    ...(fields.summary === undefined ? [] : [`summary: ${JSON.stringify(fields.summary)}`]),
    `section: ${section}`,
    `unit: ${unit}`,
    `date: ${fields.date ?? '2026-03-05T08:30'}`,
    ...(fields.image === undefined ? [] : ['image:', `  src: ${fields.image}`, '  alt: "Học sinh xếp hàng"']),
    ...(fields.attachment === undefined
      ? []
      : ['attachments:', `  - file: ${fields.attachment}`, '    title: "Kế hoạch"']),
    'illustrative: true',
  ];
  return `---\n${lines.join('\n')}\n---\n\n${fields.body ?? 'Học sinh toàn thành phố dự lễ khai giảng.'}\n`;
}

/** Text of a document in force from a day. */
export function documentText(fields: {
  readonly number: string;
  readonly title: string;
  readonly date: string;
  readonly effectiveFrom?: string;
  readonly section?: string;
}): string {
  const lines = [
    `title: ${JSON.stringify(fields.title)}`,
    `section: ${fields.section ?? 'van-ban'}`,
    'unit: van-phong-so',
    `date: ${fields.date}`,
    `number: ${JSON.stringify(fields.number)}`,
    'kind: quyet-dinh',
    'issuer: "Sở Giáo dục và Đào tạo"',
    `issuedAt: ${fields.date.slice(0, 10)}`,
    ...(fields.effectiveFrom === undefined ? [] : [`effectiveFrom: ${fields.effectiveFrom}`]),
    'illustrative: true',
  ];
  return `---\n${lines.join('\n')}\n---\n\nĐiều 1. Ban hành kèm theo quyết định này bản quy định về thư viện.\n`;
}

/** A real picture of one colour. */
export async function pictureBytes(red: number, width = 600): Promise<Uint8Array> {
  return sharp({ create: { width, height: 400, channels: 3, background: { r: red, g: 90, b: 160 } } })
    .jpeg()
    .toBuffer();
}

/** Every file under a folder with a digest of its bytes: equal exactly when the folders are. */
export function treeOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  return Object.fromEntries(
    files.map((path) => [path.slice(folder.length + 1), hash('sha256', readFileSync(path))]),
  );
}
