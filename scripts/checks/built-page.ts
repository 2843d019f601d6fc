import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { allowedElements, isAllowedAttribute, loads } from './built/allowed.ts';
import type { BuiltPageCheck, BuiltPageSubject, Trouble } from './engine/check.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * A printed page, parsed again as a browser does, has only listed elements and attributes, runs no code of its own,
 * asks nobody else for anything, and each link inside the site leads somewhere.
 */
export const builtPage: BuiltPageCheck = {
  id: 'built-page',
  standard: 'OWASP ASVS 5.0 (V3), HTML Living Standard',
  judges: 'built',
  check(page) {
    const document = parse(page.html, { sourceCodeLocationInfo: true });
    return [...elementsOf(document)].flatMap((element) => elementTroubles(element, page));
  },
};

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  const children = 'childNodes' in node ? node.childNodes : [];
  for (const child of children) yield* elementsOf(child);
  if ('content' in node) yield* elementsOf(node.content);
}

const valueOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

function elementTroubles(element: Element, page: BuiltPageSubject): Trouble[] {
  const tell = teller(element);
  const { tagName } = element;
  if (!allowedElements.has(tagName)) {
    return [
      tell(
        `Trang in ra có thẻ <${tagName}> không được phép.`,
        'Sửa khuôn trang hoặc thân bài tạo ra thẻ này.',
      ),
    ];
  }
  const troubles = element.attrs.flatMap(({ name, value }) => attributeTroubles(element, name, value, page));
  if (tagName === 'script' && valueOf(element, 'src') === undefined) {
    troubles.push(tell('Trang in ra có mã viết thẳng trong trang.', 'Chuyển mã vào tệp riêng của cổng.'));
  }
  const equivalent = valueOf(element, 'http-equiv')?.toLowerCase();
  if (tagName === 'meta' && equivalent !== undefined && equivalent !== 'content-security-policy') {
    troubles.push(
      tell(`Trang in ra có <meta http-equiv="${equivalent}">.`, 'Chỉ dùng content-security-policy.'),
    );
  }
  return troubles;
}

/** Words a trouble at an element, or at one of its attributes. */
function teller(element: Element, attribute?: string): (message: string, hint: string) => Trouble {
  const whole = element.sourceCodeLocation;
  const at = (attribute === undefined ? undefined : whole?.attrs?.[attribute]) ?? whole?.startTag ?? whole;
  const place = at && {
    line: at.startLine,
    column: at.startCol,
    endLine: at.endLine,
    endColumn: at.endCol,
  };
  return (message, hint) => ({ message, hint, ...(place && { place }) });
}

function attributeTroubles(
  element: Element,
  name: string,
  value: string,
  { path, site }: BuiltPageSubject,
): Trouble[] {
  const tell = teller(element, name);
  const { tagName } = element;
  if (!isAllowedAttribute(name)) {
    return [
      tell(
        `Thẻ <${tagName}> có thuộc tính “${name}” không được phép.`,
        'Sửa khuôn trang tạo ra thuộc tính này.',
      ),
    ];
  }
  const isLoaded = loads(tagName, name, valueOf(element, 'rel') ?? '');
  if (!isLoaded && !(name === 'href' && tagName === 'a')) return [];
  const addresses =
    name === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '') : [value];
  return addresses.flatMap((address) => {
    const target = targetOf(address, path);
    if (target === undefined) {
      return [
        tell(`Địa chỉ “${address}” không dùng được.`, 'Chỉ dùng địa chỉ http, https, mailto hoặc tel.'),
      ];
    }
    if (target === 'elsewhere') {
      return isLoaded
        ? [
            tell(
              `Trang tự lấy “${address}” từ nơi khác.`,
              'Đưa tệp vào cổng; người đọc không phải lộ mình cho nơi khác.',
            ),
          ]
        : [];
    }
    const file = fileAt(target.pathname, site.hasFile);
    if (file === undefined) {
      return [tell(`Đường dẫn “${address}” không tới trang hay tệp nào của cổng.`, 'Sửa hoặc bỏ đường dẫn.')];
    }
    const anchor = decoded(target.hash.slice(1));
    if (anchor === '' || !file.endsWith('.html') || site.hasAnchor(file, anchor)) return [];
    return [tell(`Đường dẫn “${address}” tới chỗ “${anchor}” không có trong trang.`, 'Sửa phần sau dấu #.')];
  });
}

const ORIGIN = 'https://cong.invalid';

/** Where an address leads from a page: inside the site, elsewhere, or nowhere it may. */
function targetOf(address: string, page: string): URL | 'elsewhere' | undefined {
  const url = URL.parse(address, `${ORIGIN}/${page.replace(/index\.html$/, '')}`);
  if (url === null) return undefined;
  if (url.origin === ORIGIN) return url;
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? 'elsewhere' : undefined;
}

/** The file that answers an address, as the site's servers look it up. */
function fileAt(pathname: string, hasFile: (path: string) => boolean): string | undefined {
  const path = decoded(pathname.slice(1));
  return [path.endsWith('/') || path === '' ? `${path}index.html` : path, `${path}.html`].find(hasFile);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
