import { LineCounter, isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { Place, Problem } from '#schema/finding.ts';

/** Where front matter ends and what it holds. `problems` empty means `data` may be judged by a schema. */
export interface FrontMatter {
  readonly data: unknown;
  /** Index in the text (UTF-16) and 1-based line where the body starts. */
  readonly bodyOffset: number;
  readonly bodyLine: number;
  /** Place of the value at a path; of the nearest parent when it is absent. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Place of a key inside the group at a path. */
  placeOfKey(path: readonly PropertyKey[], key: string): Place;
  readonly problems: readonly Problem[];
}

const MAX_LENGTH = 64 * 1024;
/** One slip can set off thousands of YAML errors. */
const MAX_PROBLEMS = 10;
const FENCE: Place = { line: 1, column: 1, endLine: 1, endColumn: 4 };

function unreadable(problem: Problem): FrontMatter {
  return {
    data: undefined,
    bodyOffset: 0,
    bodyLine: 1,
    placeOf: () => FENCE,
    placeOfKey: () => FENCE,
    problems: [problem],
  };
}

/** Finds the two fences; front matter in any other form (`---js`, a blank line before, a BOM) is a problem. */
function cut(text: string): { readonly yaml: string; readonly bodyOffset: number } | Problem {
  if (!text.startsWith('---\n')) {
    const first = text.slice(0, 40).split('\n', 1)[0] ?? '';
    if (text.startsWith('\u{FEFF}')) {
      return {
        place: FENCE,
        message: 'Tệp bắt đầu bằng ký tự BOM.',
        hint: 'Lưu lại tệp với bảng mã UTF-8 không BOM.',
      };
    }
    if (first === '---\r') {
      return {
        place: FENCE,
        message: 'Tệp dùng dấu xuống dòng kiểu Windows (CRLF).',
        hint: 'Lưu lại tệp với dấu xuống dòng LF.',
      };
    }
    return {
      place: FENCE,
      message: `Dòng đầu tiên phải đúng là “---”, đang là “${first}”.`,
      hint: 'Phần thông tin đầu tệp chỉ được viết bằng YAML, giữa hai dòng “---”.',
    };
  }
  const close = text.indexOf('\n---', 3);
  if (close === -1) {
    return {
      place: FENCE,
      message: 'Phần thông tin đầu tệp không có dòng “---” kết thúc.',
      hint: 'Thêm một dòng “---” sau trường cuối cùng.',
    };
  }
  const after = text.slice(close + 4, close + 5);
  if (after !== '\n' && after !== '') {
    const line = text.slice(0, close + 1).split('\n').length;
    const found = text.slice(close + 1, close + 41).split('\n', 1)[0] ?? '';
    return {
      place: { line, column: 1, endLine: line, endColumn: found.length + 1 },
      message: `Dòng kết thúc phần thông tin đầu tệp phải đúng là “---”, đang là “${found.trimEnd()}”.`,
    };
  }
  if (close > MAX_LENGTH) {
    return { place: FENCE, message: `Phần thông tin đầu tệp dài quá ${MAX_LENGTH / 1024} KB.` };
  }
  return { yaml: text.slice(4, close + 1), bodyOffset: close + 4 + after.length };
}

const yamlMessages: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Trường này được viết hai lần.',
  BAD_INDENT: 'Dòng thụt vào không đúng.',
  TAB_AS_INDENT: 'Không thụt dòng bằng phím Tab; hãy dùng dấu cách.',
  MISSING_CHAR: 'Thiếu dấu đóng (ngoặc hoặc dấu nháy) hoặc thiếu dấu hai chấm.',
  BLOCK_AS_IMPLICIT_KEY: 'Giá trị có dấu hai chấm phải đặt trong dấu nháy.',
  MULTILINE_IMPLICIT_KEY:
    'Thiếu dấu hai chấm sau tên trường, hoặc giá trị nhiều dòng chưa đặt trong dấu nháy.',
  KEY_OVER_1024_CHARS: 'Tên trường quá dài.',
  MULTIPLE_DOCS: 'Chỉ được có một phần thông tin đầu tệp.',
};

/**
 * Reads front matter: `---`, YAML 1.2 core, `---`, from the first byte. Anchors, aliases, tags, repeated keys and
 * `__proto__` are problems. Days stay text.
 */
export function readFrontMatter(text: string): FrontMatter {
  const parts = cut(text);
  if ('message' in parts) return unreadable(parts);
  const lines = new LineCounter();
  const place = (start: number, end: number): Place => {
    const from = lines.linePos(start);
    const to = lines.linePos(end);
    return { line: from.line + 1, column: from.col, endLine: to.line + 1, endColumn: to.col };
  };
  let document: Document.Parsed;
  try {
    document = parseDocument(parts.yaml, {
      lineCounter: lines,
      schema: 'core',
      prettyErrors: false,
      merge: false,
      resolveKnownTags: false,
    });
  } catch (error) {
    if (error instanceof RangeError)
      return unreadable({ place: FENCE, message: 'Phần thông tin đầu tệp lồng nhau quá sâu.' });
    throw error;
  }
  const problems = document.errors.slice(0, MAX_PROBLEMS).map(({ code, pos: [start, end] }): Problem => ({
    place: place(start, end),
    message: `Không đọc được phần thông tin đầu tệp: ${yamlMessages[code] ?? 'sai cú pháp YAML.'}`,
    hint: 'Đặt trong dấu nháy kép những giá trị có dấu hai chấm, dấu thăng hoặc dấu nháy.',
  }));
  if (problems.length === 0) problems.push(...refusedNodes(document, place));
  const bodyLine = text.slice(0, parts.bodyOffset).split('\n').length;
  return {
    data: problems.length === 0 ? document.toJS() : undefined,
    bodyOffset: parts.bodyOffset,
    bodyLine,
    placeOf: (path) => placeOfNode(nodeAt(document, path), place),
    placeOfKey: (path, key) => placeOfNode(pairAt(document, path, key)?.key, place),
    problems,
  };
}

type PlaceOf = (start: number, end: number) => Place;

function refusedNodes(document: Document.Parsed, place: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const refuse = (node: Node, message: string): void => {
    problems.push({ place: placeOfNode(node, place), message });
  };
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) refuse(node, 'Không dùng tham chiếu YAML (*).');
      else if (node.anchor !== undefined) refuse(node, 'Không dùng mốc YAML (&).');
      else if (node.tag !== undefined) refuse(node, 'Không dùng thẻ YAML (!).');
    },
    Pair(_key, pair) {
      if (isNode(pair.key) && (!isScalar(pair.key) || typeof pair.key.value !== 'string')) {
        refuse(pair.key, 'Tên trường phải là chữ.');
      } else if (isScalar(pair.key) && pair.key.value === '__proto__') {
        refuse(pair.key, 'Không được đặt tên trường là “__proto__”.');
      }
    },
  });
  return problems;
}

function placeOfNode(node: unknown, place: PlaceOf): Place {
  if (!isNode(node) || !node.range) return FENCE;
  return place(node.range[0], node.range[1]);
}

function pairAt(document: Document.Parsed, path: readonly PropertyKey[], key: string): Pair | undefined {
  const group = path.length === 0 ? document.contents : nodeAt(document, path);
  return isMap(group) ? group.items.find((pair) => isScalar(pair.key) && pair.key.value === key) : undefined;
}

/** The deepest node that exists along a path; undefined stands for the whole block. */
function nodeAt(document: Document.Parsed, path: readonly PropertyKey[]): unknown {
  let at: unknown = document.contents;
  for (const [depth, part] of path.entries()) {
    const next: unknown = isMap(at) || isSeq(at) ? at.get(part as string, true) : undefined;
    if (!isNode(next)) return depth === 0 ? undefined : (keyOf(document, path.slice(0, depth)) ?? at);
    at = next;
  }
  return path.length === 0 ? undefined : at;
}

/** The key's own node, a better place than a whole group when one of the group's fields is missing. */
function keyOf(document: Document.Parsed, path: readonly PropertyKey[]): unknown {
  const last = path.at(-1);
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  return parent.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === last)?.key;
}
