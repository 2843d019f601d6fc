import { expect, test } from 'vitest';
import { components } from '#schema/components.ts';
import { contentTypeIds, contentTypes, type ContentType } from '#schema/content-types.ts';
import type { Me } from '../entry-file.ts';
import { decapConfig, type PortalForms } from './config.ts';
import { componentForms } from './editor-components.ts';
import { shapeOf, type FormField } from './fields.ts';

const section = (
  id: string,
  more: Partial<PortalForms['sections'][number]> = {},
): PortalForms['sections'][number] => ({
  id,
  title: `Chuyên mục ${id}`,
  contentTypes: ['tin-tuc', 'van-ban', 'gioi-thieu'],
  owners: 'all',
  languages: ['vi'],
  inMenu: false,
  onHome: false,
  ...more,
});
const unit = (id: string, name: string): PortalForms['units'][number] => ({
  id,
  name,
  kind: 'truong',
  illustrative: true,
});

const forms: PortalForms = {
  portal: 'so-minh-hoa',
  siteUrl: 'https://so.example.vn',
  sections: [
    section('tin-tuc-su-kien', { contentTypes: contentTypeIds as [ContentType] }),
    section('rieng-van-phong', { owners: ['van-phong-so'] }),
    section('tieng-anh', { languages: ['vi', 'en'] }),
    section('chi-van-ban', { contentTypes: ['van-ban'] }),
  ],
  fields: [],
  units: [unit('truong-a', 'Trường A'), unit('truong-b', 'Trường B'), unit('van-phong-so', 'Văn phòng Sở')],
};
const writer: Me = {
  account: 'truong-a',
  name: 'Trường A',
  email: 'truong-a@so.example.vn',
  administrator: false,
  offices: [],
  units: [{ id: 'truong-a', name: 'Trường A' }],
  board: false,
};
const board: Me = { ...writer, account: 'uy-vien', units: [], board: true };

const collectionOf = (me: Me, type: ContentType) => {
  const found = decapConfig(forms, me).collections.find(({ name }) => name === type);
  if (!found) throw new Error(`no collection ${type}`);
  return found;
};
const fieldOf = (fields: readonly FormField[], name: string) => fields.find((field) => field.name === name);
const values = (field: FormField | undefined) =>
  (field?.['options'] as { value: string }[] | undefined)?.map(({ value }) => value);

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly type?: string;
}

/** Every place where a form and its schema disagree, as `path: why`. */
function disagreements(shape: Shape, fields: readonly FormField[], at: string, optional = false): string[] {
  const wrong = fields
    .filter(({ name }) => !shape.properties?.[name] && !(at === '' && name === 'body'))
    .map(({ name }) => `${at}${name}: in the form alone`);
  for (const [name, property] of Object.entries(shape.properties ?? {})) {
    const field = fieldOf(fields, name);
    const path = `${at}${name}`;
    if (!field) {
      wrong.push(`${path}: not in the form`);
      continue;
    }
    const nullable = property.anyOf?.some(({ type }) => type === 'null') ?? false;
    const bare = property.anyOf?.find(({ type }) => type !== 'null') ?? property;
    const required = !optional && !nullable && (shape.required ?? []).includes(name);
    const options = path === 'language' ? undefined : (bare.enum ?? bare.items?.enum);
    const inner = (field['fields'] ?? []) as FormField[];
    if (field.label.trim() === '' || field.label !== field.label.normalize('NFC'))
      wrong.push(`${path}: label`);
    if (field.required !== required)
      wrong.push(`${path}: required is ${field.required}, the schema says ${required}`);
    if (options && values(field)?.join() !== options.join()) wrong.push(`${path}: options`);
    if (nullable && field['empty_as_null'] !== true)
      wrong.push(`${path}: an empty box must be stored as null`);
    if (bare.properties) wrong.push(...disagreements(bare, inner, `${path}.`, !required));
    if (bare.items?.properties) wrong.push(...disagreements(bare.items, inner, `${path}.`));
  }
  return wrong;
}

test.each(contentTypeIds)(
  'every field of %s has a form field with a label, as required as the schema says',
  (type) => {
    const { fields } = collectionOf(board, type);
    expect(disagreements(shapeOf(contentTypes[type].schema), fields, '')).toEqual([]);
  },
);

test('every attribute of a component with a form has a field', () => {
  const wrong = componentForms().flatMap(({ name, fields }) =>
    disagreements(shapeOf(components[name].attributes), fields, `${name}.`),
  );
  expect(wrong).toEqual([]);
  expect(componentForms().map(({ name }) => name)).toEqual([
    'Figure',
    'Attachment',
    'Video',
    'Quotation',
    'Callout',
  ]);
});

test('entries by year are stored under their year, standing pages are not', () => {
  expect(collectionOf(board, 'tin-tuc')).toMatchObject({
    folder: 'content/so-minh-hoa/tin-tuc',
    path: '{{year}}/{{slug}}',
    extension: 'mdx',
    media_folder: '/content/so-minh-hoa/tep/{{year}}',
    public_folder: 'tep/{{year}}',
  });
  expect(collectionOf(board, 'gioi-thieu')).not.toHaveProperty('path');
});

test('kinds that no section of the portal takes are not offered', () => {
  const few = { ...forms, sections: [section('chi-van-ban', { contentTypes: ['van-ban', 'thu-tuc'] })] };
  expect(decapConfig(few, board).collections.map(({ name }) => name)).toEqual(['van-ban', 'thu-tuc']);
});

test('a unit writes for itself, in sections open to it', () => {
  const { fields } = collectionOf(writer, 'tin-tuc');
  expect(values(fieldOf(fields, 'unit'))).toEqual(['truong-a']);
  expect(fieldOf(fields, 'unit')?.['default']).toBe('truong-a');
  expect(values(fieldOf(fields, 'section'))).toEqual(['tin-tuc-su-kien', 'tieng-anh']);
});

test('a unit sends to a section of another where its kind of unit may', () => {
  const open = {
    ...forms,
    sections: [section('tin-co-so', { owners: ['van-phong-so'], sentBy: ['truong'] })],
  };
  const choices = (me: Me) =>
    values(
      fieldOf(
        decapConfig(open, me).collections.find(({ name }) => name === 'tin-tuc')?.fields ?? [],
        'section',
      ),
    );
  expect(choices(writer)).toEqual(['tin-co-so']);
  expect(choices({ ...writer, units: [] })).toEqual([]);
});

test('units an item names beside its own are any of the portal’s; fields of work are the board’s', () => {
  const answering = fieldOf(collectionOf(writer, 'hoi-dap').fields, 'answeringUnits');
  expect(answering).toMatchObject({ widget: 'select', multiple: true });
  expect(values(answering)).toEqual(['truong-a', 'truong-b', 'van-phong-so']);
  expect(fieldOf(collectionOf(writer, 'tin-tuc').fields, 'field')?.widget).toBe('string');
  const byField = decapConfig({ ...forms, fields: ['Nghệ thuật', 'Thể thao'] }, writer);
  const fields = byField.collections[0]?.fields ?? [];
  expect(values(fieldOf(fields, 'field'))).toEqual(['Nghệ thuật', 'Thể thao']);
});

test('the board writes for every unit, in every section of the kind', () => {
  const { fields } = collectionOf(board, 'van-ban');
  expect(values(fieldOf(fields, 'unit'))).toEqual(['truong-a', 'truong-b', 'van-phong-so']);
  expect(values(fieldOf(fields, 'section'))).toEqual([
    'tin-tuc-su-kien',
    'rieng-van-phong',
    'tieng-anh',
    'chi-van-ban',
  ]);
});

test('languages are those of the sections at hand', () => {
  expect(values(fieldOf(collectionOf(writer, 'tin-tuc').fields, 'language'))).toEqual(['vi', 'en']);
});

test('somebody without a unit creates nothing, and nobody deletes a published entry from the list', () => {
  const nobody: Me = { ...writer, units: [] };
  expect(decapConfig(forms, nobody).collections.filter(({ create }) => create)).toEqual([]);
  expect(decapConfig(forms, board).collections.filter((one) => one['delete'] !== false)).toEqual([]);
  expect(collectionOf(writer, 'tin-tuc')['publish']).toBe(false);
  expect(collectionOf(board, 'tin-tuc')['publish']).toBe(true);
});

test('times are stored to the minute without a zone, days as days', () => {
  const { fields } = collectionOf(board, 'van-ban');
  expect(fieldOf(fields, 'date')).toMatchObject({
    widget: 'datetime',
    format: 'YYYY-MM-DDTHH:mm',
    default: '{{now}}',
  });
  expect(fieldOf(fields, 'issuedAt')).toMatchObject({
    widget: 'datetime',
    format: 'YYYY-MM-DD',
    time_format: false,
  });
});

test('the configuration is loaded from nowhere else and speaks Vietnamese', () => {
  expect(decapConfig(forms, board)).toMatchObject({
    load_config_file: false,
    locale: 'vi',
    publish_mode: 'editorial_workflow',
    show_preview_links: false,
    backend: { name: 'quyche' },
    slug: { encoding: 'ascii', clean_accents: true },
  });
});
