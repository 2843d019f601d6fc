import { z } from 'zod';
import { LocalDateTime, UploadPath } from '#schema/primitives.ts';
import { optionLabel } from '#schema/option-labels.ts';
import { placeInForm, textOf, type FieldText } from './labels.ts';

/** A field as Decap's configuration writes it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required: boolean;
  readonly hint?: string;
  readonly [option: string]: unknown;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Values a person may choose from where the schema alone cannot say: sections, units, languages. */
export type Choices = Readonly<Record<string, readonly Option[]>>;

/** What is read of a JSON Schema made by zod. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
}

/** The shape of what may be written in front matter, from the one definition of the type. */
export function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
}

const dateTime = shapeOf(LocalDateTime).pattern;
const upload = shapeOf(UploadPath).pattern;
const pictures = new Set(['src', 'poster']);

/** Form fields of an object's properties, in the order of the form. */
export function formFields(
  type: string,
  shape: Shape,
  choices: Choices,
  prefix = '',
  optional = false,
): FormField[] {
  return Object.entries(shape.properties ?? {})
    .map(([name, property]) => {
      const required = !optional && (shape.required ?? []).includes(name);
      return formField({ type, name, path: prefix + name, shape: property, required, choices });
    })
    .toSorted((a, b) => placeInForm(prefix + a.name) - placeInForm(prefix + b.name));
}

interface Wanted {
  readonly type: string;
  readonly name: string;
  readonly path: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly choices: Choices;
}

function formField(wanted: Wanted): FormField {
  const { name, path, type, choices } = wanted;
  const nullable = wanted.shape.anyOf?.some((part) => part.type === 'null') ?? false;
  const shape = wanted.shape.anyOf?.find((part) => part.type !== 'null') ?? wanted.shape;
  const text = textOf(type, path);
  if (!text) throw new TypeError(`Field without a label: ${type}:${path}`);
  const common = {
    name,
    label: text.label,
    required: wanted.required && !nullable,
    ...(text.hint && { hint: text.hint }),
    // An empty box is stored as null where the schema asks for the key.
    ...(nullable && wanted.required && { empty_as_null: true }),
    ...(shape.default !== undefined && { default: shape.default }),
  };
  return { ...common, ...widgetOf({ ...wanted, shape }, choices[path], text) };
}

function widgetOf(
  wanted: Wanted,
  choice: readonly Option[] | undefined,
  { one = 'mục', open = false }: FieldText,
): { widget: string; [option: string]: unknown } {
  const { shape, path, type, choices, required } = wanted;
  if (choice) return shape.type === 'array' ? { ...chosenFrom(choice), multiple: true } : chosenFrom(choice);
  if (shape.const !== undefined) return { widget: 'hidden', default: shape.const };
  if (shape.enum) return { widget: 'select', options: optionsOf(type, path, shape.enum) };
  switch (shape.type) {
    case 'boolean':
      return { widget: 'boolean' };
    case 'integer':
      return {
        widget: 'number',
        value_type: 'int',
        ...(shape.minimum !== undefined && { min: shape.minimum }),
      };
    case 'object':
      // The parts of a picture or a source left out are not asked for one by one; the server asks once one is there.
      return {
        widget: 'object',
        collapsed: !required && !open,
        fields: formFields(type, shape, choices, `${path}.`, !required),
      };
    case 'array':
      return listOf(wanted, one);
    default:
      return lineOf(shape, wanted.name);
  }
}

function chosenFrom(options: readonly Option[]): { widget: string; [option: string]: unknown } {
  const [only, ...others] = options;
  if (only && others.length === 0) return { widget: 'select', options: [only], default: only.value };
  return { widget: 'select', options };
}

function optionsOf(type: string, path: string, values: readonly string[]): Option[] {
  return values.map((value) => {
    const label = optionLabel(type, path, value);
    if (!label) throw new TypeError(`Option without a label: ${path}=${value}`);
    return { value, label };
  });
}

function listOf(
  { shape, path, type, choices }: Wanted,
  one: string,
): { widget: string; [option: string]: unknown } {
  const items = shape.items ?? {};
  if (items.enum) return { widget: 'select', multiple: true, options: optionsOf(type, path, items.enum) };
  const most = shape.maxItems === undefined ? {} : { max: shape.maxItems };
  const common = { widget: 'list', label_singular: one, collapsed: false, minimize_collapsed: true, ...most };
  if (items.type === 'object') return { ...common, fields: formFields(type, items, choices, `${path}.`) };
  return { ...common, field: { name: 'value', label: one, ...lineOf(items, path) } };
}

function lineOf(shape: Shape, name: string): { widget: string; [option: string]: unknown } {
  if (shape.pattern === upload || shape.allOf?.some(({ pattern }) => pattern === upload))
    return { widget: pictures.has(name) ? 'image' : 'file', choose_url: false };
  if (shape.pattern === dateTime)
    return {
      widget: 'datetime',
      ...(name === 'date' && { default: '{{now}}' }),
      format: 'YYYY-MM-DDTHH:mm',
      date_format: 'DD/MM/YYYY',
      time_format: 'HH:mm',
    };
  if (shape.format === 'date')
    return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'DD/MM/YYYY', time_format: false };
  if (shape.format === 'uri')
    return {
      widget: 'string',
      pattern: ['^https?://\\S+$', 'phải là địa chỉ bắt đầu bằng https:// hoặc http://'],
    };
  const most =
    shape.maxLength === undefined
      ? {}
      : { pattern: [`^[\\s\\S]{0,${shape.maxLength}}$`, `dài quá ${shape.maxLength} ký tự`] };
  return { widget: (shape.maxLength ?? 0) > 300 ? 'text' : 'string', ...most };
}
