import type { MdastNode } from 'satteri';
import { componentNames, components, isComponentName } from '#schema/components.ts';
import type { ComponentName } from '#schema/components.ts';
import type { Problem } from '#schema/finding.ts';
import { readBy } from '#schema/messages.ts';
import { short } from './short.ts';

export type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export type Complaint = Pick<Problem, 'message' | 'hint'>;

/** What is wrong with one tag: unknown, in the wrong place, with the wrong content or attributes. */
export function judgeComponent(node: Component): readonly Complaint[] {
  const { name } = node;
  if (name === null) return [{ message: 'Không dùng thẻ rỗng <>.' }];
  if (!isComponentName(name)) {
    const what = /^[a-z][a-z0-9]*$/.test(name) ? 'thẻ HTML' : 'thành phần';
    return [
      {
        message: `Không được dùng ${what} <${short(name)}>.`,
        hint: `Chỉ dùng: ${componentNames.join(', ')}.`,
      },
    ];
  }
  return [...judgePlace(node, name), ...judgeContent(node, name), ...judgeAttributes(node, name)];
}

function judgePlace(node: Component, name: ComponentName): readonly Complaint[] {
  const { place, example } = components[name];
  const flow = node.type === 'mdxJsxFlowElement';
  if (place === 'block' && !flow) {
    return [{ message: `<${name}> phải đứng riêng một đoạn.`, hint: 'Để một dòng trống trước và sau nó.' }];
  }
  if (place === 'inline' && flow) {
    const hint = `Viết ngay trước chữ đầu đoạn: ${example}Chữ…`;
    return [{ message: `<${name}> phải đứng cùng dòng với chữ.`, hint }];
  }
  return [];
}

function judgeContent(node: Component, name: ComponentName): readonly Complaint[] {
  const { holds, example } = components[name];
  const [only, ...others] = node.children;
  if (holds === 'nothing' && only) {
    return [{ message: `<${name}> không chứa gì bên trong.`, hint: `Viết: ${example}` }];
  }
  if (holds === 'table' && (only?.type !== 'table' || others.length > 0)) {
    return [{ message: `<${name}> phải chứa đúng một bảng.`, hint: 'Để một dòng trống trước và sau bảng.' }];
  }
  if (holds === 'blocks' && !only) return [{ message: `<${name}> không có nội dung bên trong.` }];
  return [];
}

function judgeAttributes(node: Component, name: ComponentName): readonly Complaint[] {
  const { values, complaints } = literalAttributes(node);
  if (complaints.length > 0) return complaints;
  const { attributes, example } = components[name];
  const known = Object.keys(attributes.shape);
  const hint = known.length > 0 ? `Các thuộc tính được dùng: ${known.join(', ')}.` : `Viết: ${example}`;
  return readBy(attributes, values).problems.map(({ key, path, reason }) => ({
    message:
      key === undefined
        ? `<${name}>: thuộc tính ${String(path[0])} ${reason}.`
        : `<${name}> không có thuộc tính ${short(key)}.`,
    hint,
  }));
}

/** A component's attributes as text; anything computed, or written twice, is a complaint. */
export function literalAttributes(node: Component): {
  readonly values: Readonly<Record<string, string>>;
  readonly complaints: readonly Complaint[];
} {
  const values = new Map<string, string>();
  const complaints: Complaint[] = [];
  const refuse = (message: string): void => {
    complaints.push({ message: `<${node.name}>: ${message}` });
  };
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      refuse(`không được trải thuộc tính {${short(attribute.value)}}.`);
      continue;
    }
    const { name, value } = attribute;
    if (typeof value === 'object' && value !== null) {
      const found = short(value.value);
      refuse(`thuộc tính ${name} phải là chữ trong dấu nháy kép, không phải biểu thức {${found}}.`);
    } else if (values.has(name)) {
      refuse(`thuộc tính ${name} được viết hai lần.`);
    } else {
      values.set(name, value ?? '');
    }
  }
  return { values: Object.fromEntries(values), complaints };
}
