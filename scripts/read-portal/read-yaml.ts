import { LineCounter, isMap, isNode, isPair, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { z } from 'zod';
import type { Finding, Place } from '#schema/finding.ts';
import { readBy } from '#schema/messages.ts';

/** A parsed file that can tell where in it a value stands. */
export interface YamlFile<T> {
  readonly path: string;
  readonly value: T;
  /** Place of the value at a path of keys and indexes, or of its nearest parent that is there. */
  placeOf(keys: readonly PropertyKey[]): Place;
}

/** What the parser says of broken YAML, in Vietnamese; its own words are English. */
const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT: 'thụt đầu dòng sai',
  TAB_AS_INDENT: 'thụt đầu dòng bằng phím Tab; hãy dùng dấu cách',
  DUPLICATE_KEY: 'một khóa được ghi hai lần',
  MISSING_CHAR: 'thiếu dấu đóng hoặc dấu phẩy',
  UNEXPECTED_TOKEN: 'có ký tự không mong đợi',
  BLOCK_AS_IMPLICIT_KEY: 'dòng này không thể là khóa; có thể thiếu dấu nháy quanh giá trị có dấu hai chấm',
  BAD_ALIAS: 'bí danh (*) không trỏ tới đâu',
  MULTILINE_IMPLICIT_KEY: 'khóa phải nằm trên một dòng; có thể thiếu dấu hai chấm',
  BLOCK_IN_FLOW: 'khối thụt dòng đứng trong dấu ngoặc',
  KEY_OVER_1024_CHARS: 'khóa quá dài',
  MULTIPLE_DOCS: 'tệp chỉ được có một tài liệu YAML',
};

const CHECK = 'cau-hinh';

function placeIn(document: Document, lines: LineCounter, keys: readonly PropertyKey[]): Place {
  for (let depth = keys.length; depth >= 0; depth -= 1) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
    if (!isNode(node) || !node.range) continue;
    const start = lines.linePos(node.range[0]);
    const end = lines.linePos(node.range[1]);
    return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
  }
  return { line: 1, column: 1 };
}

/** Place of a key itself, for keys that should not be there. */
function placeOfKey(
  document: Document,
  lines: LineCounter,
  keys: readonly PropertyKey[],
  key: string,
): Place {
  const parent: unknown = keys.length === 0 ? document.contents : document.getIn(keys, true);
  const pair = isMap(parent)
    ? parent.items.find((item) => isPair(item) && String(item.key) === key)
    : undefined;
  const node = pair?.key as Node | undefined;
  if (!node?.range) return placeIn(document, lines, keys);
  const start = lines.linePos(node.range[0]);
  const end = lines.linePos(node.range[1]);
  return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
}

function refuse(path: string, message: string, place?: Place, hint?: string): Finding {
  return { check: CHECK, severity: 'refuse', path, message, ...(place && { place }), ...(hint && { hint }) };
}

/** Parses and judges one YAML file; every problem in it is reported, not the first alone. */
export function readYaml<T extends z.ZodType>(
  path: string,
  text: string | undefined,
  schema: T,
): { readonly file?: YamlFile<z.output<T>>; readonly findings: readonly Finding[] } {
  if (text === undefined) {
    return {
      findings: [refuse(path, 'Thiếu tệp này.', undefined, 'Tạo tệp theo mẫu của cổng khác trong content/.')],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      findings: document.errors.map(({ code, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        return refuse(path, `Không đọc được YAML: ${SYNTAX[code] ?? 'sai cú pháp'}.`, { line, column: col });
      }),
    };
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    // The library refuses aliases that would swell a small file beyond measure.
    const swells = error instanceof ReferenceError && error.message.startsWith('Excessive alias count');
    const message = swells
      ? 'Tệp dùng quá nhiều bí danh (*) lồng nhau.'
      : 'Có bí danh (*) không trỏ tới đâu.';
    return { findings: [refuse(path, message, { line: 1, column: 1 })] };
  }
  const { value, problems } = readBy(schema, data);
  if (value === undefined) {
    return {
      findings: problems.map(({ path: keys, key, message, hint }) =>
        refuse(
          path,
          message,
          key === undefined ? placeIn(document, lines, keys) : placeOfKey(document, lines, keys, key),
          hint,
        ),
      ),
    };
  }
  return { file: { path, value, placeOf: (keys) => placeIn(document, lines, keys) }, findings: [] };
}
