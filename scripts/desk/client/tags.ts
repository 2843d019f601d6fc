/** What the server says of a component an editor may insert (`ComponentForm` of scripts/desk/decap). */
export interface ComponentForm {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly { readonly name: string; readonly label: string; readonly widget: string }[];
  readonly holdsText: boolean;
}

/** The field that holds the text between a component's tags. */
export const TEXT = 'noi_dung';

const ATTRIBUTES = String.raw`((?:\s+[a-zA-Z]+="[^"]*")*)`;

/** Matches the component at the start of a block; group 1 its attributes, group 2 the text between its tags. */
export function tagPattern({ name, holdsText }: Pick<ComponentForm, 'name' | 'holdsText'>): RegExp {
  return holdsText
    ? new RegExp(String.raw`^<${name}${ATTRIBUTES}\s*>\s*([\s\S]*?)\s*</${name}>`)
    : new RegExp(String.raw`^<${name}${ATTRIBUTES}\s*/>`);
}

/** Reads a tag back into the values of its form. */
export function readTag(
  match: RegExpMatchArray,
  { holdsText }: Pick<ComponentForm, 'holdsText'>,
): Record<string, string> {
  const values = [...(match[1] ?? '').matchAll(/([a-zA-Z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
    key,
    unescapeText(value),
  ]);
  return {
    ...(Object.fromEntries(values) as Record<string, string>),
    ...(holdsText && { [TEXT]: match[2] ?? '' }),
  };
}

/** Writes the tag; attributes left empty are left out. Literal text only, so that nothing in it can run. */
export function writeTag(
  { name, fields, holdsText }: ComponentForm,
  values: Readonly<Record<string, unknown>>,
): string {
  const attributes = fields
    .map((field) => [field.name, textOf(values[field.name])] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
    .join('');
  return holdsText
    ? `<${name}${attributes}>\n\n${textOf(values[TEXT])}\n\n</${name}>`
    : `<${name}${attributes} />`;
}

const textOf = (value: unknown) =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .replaceAll(/\s*\n\s*\n\s*/g, '\n\n')
        .trim()
    : '';

function escapeText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
