/** A piece of an XML part. Names are without their prefix. */
export type XmlPiece =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly isEmpty: boolean;
      attribute(name: string): string | undefined;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** An XML part that is not of a kind office programs write: a document type, entities, another encoding. */
export class XmlUnsafe extends Error {}

/** Text of an XML part: UTF-8, or UTF-16 with its mark. Throws `XmlUnsafe`. */
export function xmlText(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new XmlUnsafe('not the encoding it claims', { cause: error });
  }
  const declared = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']+)["']/i.exec(text)?.[1]?.toLowerCase();
  if (declared !== undefined && !/^utf-?(?:8|16)/.test(declared)) throw new XmlUnsafe(declared);
  return text;
}

/** Reads XML piece by piece, in linear time. Broken markup ends the reading. Throws `XmlUnsafe` for a document type. */
export function* xmlPieces(text: string): Generator<XmlPiece> {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const end = open === -1 ? text.length : open;
    if (end > at) yield { kind: 'text', text: decode(text.slice(at, end)) };
    if (open === -1) return;
    if (text.startsWith('<!--', open)) at = after(text, '-->', open);
    else if (text.startsWith('<?', open)) at = after(text, '?>', open);
    else if (text.startsWith('<![CDATA[', open)) {
      at = after(text, ']]>', open);
      yield { kind: 'text', text: text.slice(open + 9, at - 3) };
    } else if (text.startsWith('<!', open)) throw new XmlUnsafe('document type');
    else {
      at = tagEnd(text, open);
      yield tagPiece(text.slice(open + 1, at - 1));
    }
  }
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

/** Behind the `>` of a tag, which may also stand in quotes. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return text.length + 1;
}

function tagPiece(inside: string): XmlPiece {
  if (inside.startsWith('/')) return { kind: 'close', name: bare(inside.slice(1).trim()) };
  const nameEnd = inside.search(/[\s/]/);
  const name = nameEnd === -1 ? inside : inside.slice(0, nameEnd);
  return {
    kind: 'open',
    name: bare(name),
    isEmpty: inside.endsWith('/'),
    attribute: (wanted) => {
      for (const [, key = '', double, single] of inside.matchAll(ATTRIBUTE)) {
        if (bare(key) === wanted) return decode(double ?? single ?? '');
      }
      return undefined;
    },
  };
}

const ATTRIBUTE = /([^\s=/"'<>]{1,100})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g;

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\u{FFFD}';
  });
}
