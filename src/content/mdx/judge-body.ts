import type { MdastNode } from 'satteri';
import type { Place, Problem } from '#schema/finding.ts';
import { judgeAddress } from './addresses.ts';
import { judgeComponent, literalAttributes } from './judge-component.ts';
import type { Complaint } from './judge-component.ts';
import { limits } from './limits.ts';
import { parseBody } from './parse-body.ts';
import type { Tree } from './parse-body.ts';
import { short } from './short.ts';

type NodeOf<T extends MdastNode['type']> = Extract<MdastNode, { type: T }>;

/**
 * Everything in a body that may not be published, in reading order: code (import, export, expressions, spreads,
 * dynamic tags), HTML, unknown components or attributes, addresses of other schemes, headings outside 2–4.
 * `firstLine` is the body's first line in its file; places are places in the file.
 */
export function judgeBody(body: string, firstLine = 1): readonly Problem[] {
  const { tree, problem } = parseBody(body, firstLine);
  return problem ? [problem] : judgeTree(tree, firstLine);
}

/** The same for a body already parsed. */
export function judgeTree(tree: Tree, firstLine: number): readonly Problem[] {
  const problems: Problem[] = [];
  const anchors = new Set<string>();
  const visit = (nodes: readonly MdastNode[], depth: number): void => {
    for (const node of nodes) {
      const complaints =
        depth > limits.depth ? [TOO_DEEP] : [...complaintsOf(node), ...repeated(node, anchors)];
      for (const complaint of complaints) problems.push({ place: placeOf(node, firstLine), ...complaint });
      if (depth > limits.depth) return;
      if ('children' in node) visit(node.children, depth + 1);
    }
  };
  visit(tree.children, 0);
  return problems;
}

const TOO_DEEP: Complaint = { message: `Nội dung lồng nhau quá ${limits.depth} cấp.` };
const NONE: readonly Complaint[] = [];

/** Place of a node in its file, whose body starts on `firstLine`. */
export function placeOf({ position }: MdastNode, firstLine: number): Place {
  if (!position) return { line: firstLine, column: 1 };
  const { start, end } = position;
  const shift = firstLine - 1;
  return { line: start.line + shift, column: start.column, endLine: end.line + shift, endColumn: end.column };
}

// Bidirectional controls and zero-width characters hide or reorder what readers see.
const HIDDEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u{FEFF}]/u;

function complaintsOf(node: MdastNode): readonly Complaint[] {
  switch (node.type) {
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'break':
    case 'thematicBreak':
      return NONE;
    case 'text':
    case 'inlineCode':
    case 'code':
      return HIDDEN.test(node.value) ? [HIDDEN_CHARACTER] : NONE;
    case 'heading':
      return node.depth >= 2 && node.depth <= 4 ? NONE : [headingDepth(node.depth)];
    case 'link':
      return judgeLink(node.url);
    case 'image':
      return judgeImage(node);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return judgeComponent(node);
    case 'mdxjsEsm':
      return [MODULE];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [expression(node.value)];
    case 'definition':
    case 'linkReference':
    case 'imageReference':
      return [REFERENCE];
    default:
      return [{ message: `Nội dung có thành phần không được dùng (${node.type}).` }];
  }
}

const HIDDEN_CHARACTER: Complaint = {
  message: 'Có ký tự ẩn hoặc ký tự đảo chiều chữ.',
  hint: 'Xóa đoạn này rồi gõ lại, không dán từ nơi khác.',
};
const MODULE: Complaint = {
  message: 'Nội dung không được chứa lệnh import hoặc export.',
  hint: 'Nếu là chữ bình thường, viết lại câu để dòng không bắt đầu bằng từ đó.',
};
const REFERENCE: Complaint = {
  message: 'Không dùng liên kết khai báo riêng.',
  hint: 'Viết địa chỉ ngay sau chữ: [chữ](https://…). Nếu là chữ trong ngoặc vuông, viết \\[.',
};
const headingDepth = (depth: number): Complaint => ({
  message: `Tiêu đề trong bài chỉ dùng cấp 2 đến cấp 4, đang là cấp ${depth}.`,
  hint: 'Cấp 1 là tên bài.',
});
const expression = (value: string): Complaint => ({
  message: `Nội dung không được chứa biểu thức chương trình {${short(value)}}.`,
  hint: 'Nếu muốn hiện dấu {, viết \\{.',
});

function judgeLink(url: string): readonly Complaint[] {
  const address = judgeAddress(url);
  if (address.kind !== 'refused') return NONE;
  return [{ message: `Liên kết “${short(url)}” không được dùng: ${address.reason}.` }];
}

function judgeImage(node: NodeOf<'image'>): readonly Complaint[] {
  const complaints: Complaint[] = [];
  if (judgeAddress(node.url).kind !== 'upload') {
    const message = `Ảnh “${short(node.url)}” không nằm trong thư mục tep/.`;
    complaints.push({ message, hint: 'Tải ảnh lên cổng rồi chèn lại.' });
  }
  if (!node.alt?.trim()) {
    const hint = 'Viết mô tả cho người không nhìn thấy ảnh: ![mô tả](tep/…).';
    complaints.push({ message: 'Ảnh chưa có mô tả.', hint });
  }
  return complaints;
}

/** An anchor's id leads to one place only. */
function repeated(node: MdastNode, seen: Set<string>): readonly Complaint[] {
  if ((node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') || node.name !== 'Anchor')
    return NONE;
  const { id } = literalAttributes(node).values;
  if (id === undefined) return NONE;
  if (seen.has(id)) return [{ message: `Điểm neo “${short(id)}” đã có ở trên.` }];
  seen.add(id);
  return NONE;
}
