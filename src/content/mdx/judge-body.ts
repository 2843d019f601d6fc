import type { MdastNode } from 'satteri';
import { componentNames, components, isComponentName } from '#schema/components.ts';
import type { Place, Problem } from '#schema/finding.ts';
import { readBy } from '#schema/messages.ts';
import { judgeAddress } from './addresses.ts';
import { limits } from './limits.ts';
import { parseBody } from './parse-body.ts';
import type { Tree } from './parse-body.ts';

type NodeOf<T extends MdastNode['type']> = Extract<MdastNode, { type: T }>;
export type Component = NodeOf<'mdxJsxFlowElement'> | NodeOf<'mdxJsxTextElement'>;

/**
 * Everything in a body that may not be published, in reading order: code (import, export, expressions, spreads,
 * dynamic tags), HTML, unknown components or attributes, addresses of other schemes, headings outside 2–4.
 * `firstLine` is the body's first line in its file; places are places in the file.
 */
export function judgeBody(body: string, firstLine = 1): readonly Problem[] {
  const { tree, problem } = parseBody(body, firstLine);
  return problem ? [problem] : judgeTree(tree, firstLine);
}

export function judgeTree(tree: Tree, firstLine: number): readonly Problem[] {
  const judge = new Judge(firstLine);
  judge.children(tree.children, 0);
  return judge.problems;
}

const plain = new Set<MdastNode['type']>([
  'paragraph',
  'emphasis',
  'strong',
  'delete',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
]);
// Bidirectional controls and zero-width characters hide or reorder what readers see.
const HIDDEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u{FEFF}]/u;

class Judge {
  readonly problems: Problem[] = [];
  readonly #anchors = new Set<string>();
  readonly #firstLine: number;

  constructor(firstLine: number) {
    this.#firstLine = firstLine;
  }

  #refuse(node: MdastNode, message: string, hint?: string): void {
    this.problems.push({ place: this.#placeOf(node), message, ...(hint !== undefined && { hint }) });
  }

  #placeOf({ position }: MdastNode): Place {
    if (!position) return { line: this.#firstLine, column: 1 };
    const shift = this.#firstLine - 1;
    const { start, end } = position;
    return {
      line: start.line + shift,
      column: start.column,
      endLine: end.line + shift,
      endColumn: end.column,
    };
  }

  children(nodes: readonly MdastNode[], depth: number): void {
    const [first] = nodes;
    if (depth > limits.depth && first) {
      this.#refuse(first, `Nội dung lồng nhau quá ${limits.depth} cấp.`);
      return;
    }
    for (const node of nodes) {
      this.#node(node);
      if ('children' in node) this.children(node.children, depth + 1);
    }
  }

  #node(node: MdastNode): void {
    if (plain.has(node.type)) return;
    switch (node.type) {
      case 'text':
        if (HIDDEN.test(node.value)) {
          this.#refuse(
            node,
            'Có ký tự ẩn hoặc ký tự đảo chiều chữ.',
            'Xóa đoạn này rồi gõ lại, không dán từ nơi khác.',
          );
        }
        return;
      case 'heading':
        if (node.depth < 2 || node.depth > 4) {
          this.#refuse(
            node,
            `Tiêu đề trong bài chỉ dùng cấp 2 đến cấp 4, đang là cấp ${node.depth}.`,
            'Tiêu đề cấp 1 là tên bài.',
          );
        }
        return;
      case 'link':
        this.#address(node, node.url, 'Liên kết');
        return;
      case 'image':
        this.#image(node);
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#component(node);
        return;
      case 'mdxjsEsm':
        this.#refuse(
          node,
          'Nội dung không được chứa lệnh import hoặc export.',
          'Nếu là chữ bình thường, viết lại câu để dòng không bắt đầu bằng từ đó.',
        );
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.#refuse(
          node,
          `Nội dung không được chứa biểu thức chương trình “{${short(node.value)}}”.`,
          'Nếu muốn hiện dấu {, viết \\{.',
        );
        return;
      case 'definition':
      case 'linkReference':
      case 'imageReference':
        this.#refuse(
          node,
          'Không dùng liên kết khai báo riêng.',
          'Viết địa chỉ ngay sau chữ: [chữ](https://…). Nếu là chữ trong ngoặc vuông, viết \\[.',
        );
        return;
      default:
        this.#refuse(node, `Nội dung có thành phần không được dùng (${node.type}).`);
    }
  }

  #address(node: MdastNode, url: string, what: string): ReturnType<typeof judgeAddress> {
    const address = judgeAddress(url);
    if (address.kind === 'refused')
      this.#refuse(node, `${what} “${short(url)}” không được dùng: ${address.reason}.`);
    return address;
  }

  #image(node: NodeOf<'image'>): void {
    const address = this.#address(node, node.url, 'Ảnh');
    if (address.kind === 'site' || address.kind === 'elsewhere') {
      this.#refuse(
        node,
        `Ảnh “${short(node.url)}” không nằm trong thư mục tep/.`,
        'Tải ảnh lên cổng rồi chèn lại.',
      );
    }
    if (!node.alt?.trim()) {
      this.#refuse(node, 'Ảnh chưa có mô tả.', 'Viết mô tả cho người không nhìn thấy ảnh: ![mô tả](tep/…).');
    }
  }

  #component(node: Component): void {
    const { name } = node;
    if (name === null) return this.#refuse(node, 'Không dùng thẻ rỗng <>.');
    if (!isComponentName(name)) {
      const what = /^[a-z][a-z0-9]*$/.test(name) ? 'thẻ HTML' : 'thành phần';
      return this.#refuse(
        node,
        `Không được dùng ${what} <${short(name)}>.`,
        `Chỉ dùng: ${componentNames.join(', ')}.`,
      );
    }
    const { place, holds, example } = components[name];
    if (place === 'block' && node.type === 'mdxJsxTextElement') {
      this.#refuse(node, `<${name}> phải đứng riêng một đoạn.`, 'Để một dòng trống trước và sau nó.');
    }
    if (place === 'inline' && node.type === 'mdxJsxFlowElement') {
      this.#refuse(
        node,
        `<${name}> phải đứng cùng dòng với chữ.`,
        `Viết ngay trước chữ đầu đoạn: ${example}Chữ…`,
      );
    }
    if (holds === 'nothing' && node.children.length > 0) {
      this.#refuse(node, `<${name}> không chứa gì bên trong.`, `Viết: ${example}`);
    }
    if (holds === 'table' && !(node.children.length === 1 && node.children[0]?.type === 'table')) {
      this.#refuse(node, `<${name}> phải chứa đúng một bảng.`);
    }
    this.#attributes(node, name);
  }

  #attributes(node: Component, name: keyof typeof components): void {
    const before = this.problems.length;
    const values = literalAttributes(node, (message) => this.#refuse(node, message));
    if (this.problems.length > before) return;
    for (const { key, path, reason } of readBy(components[name].attributes, values).problems) {
      const attribute = key ?? String(path[0] ?? '');
      const known = Object.keys(components[name].attributes.shape);
      this.#refuse(
        node,
        key === undefined
          ? `<${name}>: thuộc tính ${attribute} ${reason}.`
          : `<${name}> không có thuộc tính ${attribute}.`,
        known.length > 0 ? `Các thuộc tính được dùng: ${known.join(', ')}.` : undefined,
      );
    }
    if (name === 'Anchor' && values['id'] !== undefined) {
      if (this.#anchors.has(values['id'])) this.#refuse(node, `Điểm neo “${values['id']}” đã có ở trên.`);
      this.#anchors.add(values['id']);
    }
  }
}

/** A component's attributes as text; anything computed is told to `refuse`. */
export function literalAttributes(
  node: Component,
  refuse: (message: string) => void,
): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      refuse(`<${node.name}>: không được trải thuộc tính {${short(attribute.value)}}.`);
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      refuse(
        `<${node.name}>: thuộc tính ${attribute.name} phải là chữ trong dấu nháy kép, không phải biểu thức {${short(attribute.value.value)}}.`,
      );
    } else if (attribute.name in values) {
      refuse(`<${node.name}>: thuộc tính ${attribute.name} được viết hai lần.`);
    } else {
      values[attribute.name] = attribute.value ?? '';
    }
  }
  return values;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
