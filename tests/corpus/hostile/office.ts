import { zipOf, type ZipPart } from './zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const main = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation.main+xml'],
} as const;

/** One relationship: last word of its type, its target, whether it leads out of the file. */
export type Relation = readonly [type: string, target: string, isExternal?: boolean];

export function relations(list: readonly Relation[]): string {
  const lines = list.map(
    ([type, target, isExternal], n) =>
      `<Relationship Id="rId${n + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

/** Parts of an office file: its main part's XML, more content types, more parts. */
export function officeParts(
  kind: keyof typeof main,
  content: string,
  more: readonly ZipPart[] = [],
  types: readonly string[] = [],
): readonly ZipPart[] {
  const [part, type] = main[kind];
  const overrides = [`application/vnd.openxmlformats-officedocument.${type}`, ...types].map(
    (each, n) => `<Override PartName="/${n === 0 ? part : `x${n}`}" ContentType="${each}"/>`,
  );
  return [
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    },
    { name: '_rels/.rels', content: relations([['officeDocument', part]]) },
    { name: part, content },
    ...more,
  ];
}

/** A Word document of paragraphs; `inside` goes behind the last as XML. */
export function wordXml(paragraphs: readonly string[], inside = ''): string {
  const lines = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return `${XML}<w:document xmlns:w="${WORD}"><w:body>${lines}${inside}</w:body></w:document>`;
}

/** A Word document that says one line, with more parts and content types. */
export function docx(more: readonly ZipPart[] = [], types: readonly string[] = [], inside = ''): Buffer {
  return zipOf(officeParts('docx', wordXml(['Thông báo'], inside), more, types));
}

/** A text document of LibreOffice: its content's XML, more parts, more lines of its manifest. */
export function odt(
  content = '<text:p>Thông báo</text:p>',
  more: readonly ZipPart[] = [],
  manifest = '',
): Buffer {
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'META-INF/manifest.xml',
      content: `<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>${manifest}</manifest:manifest>`,
    },
    {
      name: 'content.xml',
      content: `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:xlink="x"><office:body><office:text>${content}</office:text></office:body></office:document-content>`,
    },
    ...more,
  ]);
}

/** First bytes of Microsoft's older container, and nothing of use behind them. */
export const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
