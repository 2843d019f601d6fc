import { unitFields } from '#content/data-references.ts';
import { contentTypeIds, contentTypes, type ContentType } from '#schema/content-types.ts';
import { optionTexts } from '#schema/option-labels.ts';
import type { Section } from '#schema/sections.ts';
import type { Unit } from '#schema/units.ts';
import type { Me } from '../entry-file.ts';
import { componentForms } from './editor-components.ts';
import { formFields, shapeOf, type Choices, type FormField } from './fields.ts';
import { textOf } from './labels.ts';

/** What the configuration is made from: the portal's data; the person comes with each request. */
export interface PortalForms {
  readonly portal: string;
  readonly siteUrl: string;
  readonly sections: readonly Section[];
  readonly units: readonly Unit[];
  /** Fields of work the board's members answer for; none where nobody answers by field. */
  readonly fields: readonly string[];
  /** Address of the emblem shown in the header, from the site's root. */
  readonly logo?: string;
}

interface CollectionConfig {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly FormField[];
  readonly [option: string]: unknown;
}

export interface DecapConfig {
  readonly collections: readonly CollectionConfig[];
  readonly [option: string]: unknown;
}

/**
 * Decap's configuration for one signed-in person: one collection a content type, one form field a schema field,
 * sections, units and languages narrowed to those the person writes for. It is a convenience of the screen:
 * the server checks every save and every step again.
 */
export function decapConfig(forms: PortalForms, me: Me): DecapConfig {
  return {
    load_config_file: false,
    backend: { name: 'quyche', branch: 'main', commit_messages: commitMessages },
    locale: 'vi',
    publish_mode: 'editorial_workflow',
    show_preview_links: false,
    site_url: forms.siteUrl,
    display_url: forms.siteUrl,
    ...(forms.logo && { logo: { src: forms.logo, show_in_header: false } }),
    media_folder: `content/${forms.portal}/tep`,
    public_folder: 'tep',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    issue_reports: { url: '/gioi-thieu/lien-he/' },
    // Kinds no section of the portal takes are not offered.
    collections: contentTypeIds
      .filter((type) => forms.sections.some(({ contentTypes: types }) => types.includes(type)))
      .map((type) => collection(forms, me, type)),
  };
}

const commitMessages = {
  create: 'Thêm {{collection}} “{{slug}}”',
  update: 'Sửa {{collection}} “{{slug}}”',
  delete: 'Xóa {{collection}} “{{slug}}”',
  uploadMedia: 'Thêm tệp “{{path}}”',
  deleteMedia: 'Xóa tệp “{{path}}”',
};

function collection(forms: PortalForms, me: Me, type: ContentType): CollectionConfig {
  const { label, labelOne, schema, byYear } = contentTypes[type];
  const choices = choicesFor(forms, me, type);
  const maySave = (choices['section'] ?? []).length > 0 && (choices['unit'] ?? []).length > 0;
  return {
    name: type,
    label,
    label_singular: labelOne,
    folder: `content/${forms.portal}/${type}`,
    // Decap has no year of a date field's own zone: an item of 1 January before 7:00 falls into the year before.
    ...(byYear && { path: '{{year}}/{{slug}}' }),
    slug: '{{slug | truncate(90)}}',
    extension: 'mdx',
    format: 'yaml-frontmatter',
    identifier_field: 'title',
    summary: "{{title}} ({{date | date('DD/MM/YYYY')}})",
    media_folder: `/content/${forms.portal}/tep/{{year}}`,
    public_folder: 'tep/{{year}}',
    create: maySave,
    publish: me.board,
    // Taking a published entry down is a step of its own, decided by the office the regulation names.
    delete: false,
    // Sorting loads every entry there is; the server lists newest first.
    sortable_fields: [],
    editor: { preview: true, notes: true },
    fields: inFormOrder(formFields(type, shapeOf(schema), choices), bodyField(type)),
  };
}

/** The body stands before the attachments. */
function inFormOrder(fields: readonly FormField[], body: FormField): FormField[] {
  const at = fields.findIndex((field) => field.name === 'attachments');
  return [...fields.slice(0, at), body, ...fields.slice(at)];
}

/** Kinds that say nothing without a text; the others are whole by their fields. */
const bodyNeeded: ReadonlySet<ContentType> = new Set(['tin-tuc', 'gioi-thieu', 'thong-bao']);

function bodyField(type: ContentType): FormField {
  const text = textOf(type, 'body');
  return {
    name: 'body',
    label: text?.label ?? '',
    ...(text?.hint && { hint: text.hint }),
    widget: 'markdown',
    required: bodyNeeded.has(type),
    modes: ['rich_text', 'raw'],
    buttons: [
      'bold',
      'italic',
      'link',
      'heading-two',
      'heading-three',
      'heading-four',
      'quote',
      'bulleted-list',
      'numbered-list',
    ],
    editor_components: componentForms().map(({ name }) => name),
  };
}

function choicesFor(forms: PortalForms, me: Me, type: ContentType): Choices {
  const mine = new Set(me.units.map((unit) => unit.id));
  const kinds = new Set(forms.units.filter(({ id }) => mine.has(id)).map(({ kind }) => kind));
  const mayWrite = ({ owners, sentBy = [] }: Section): boolean =>
    owners === 'all' || owners.some((owner) => mine.has(owner)) || sentBy.some((kind) => kinds.has(kind));
  const sections = forms.sections.filter(
    (section) => section.contentTypes.includes(type) && (me.board || mayWrite(section)),
  );
  const languages = new Set(sections.flatMap((section) => section.languages));
  const units = forms.units.filter((unit) => me.board || mine.has(unit.id));
  const anyUnit = forms.units.map(({ id, name }) => ({ value: id, label: name }));
  return {
    // Units an item names beside its own may be any of the portal's.
    ...Object.fromEntries([...unitFields].map((path) => [path, anyUnit])),
    ...(forms.fields.length > 0 && { field: forms.fields.map((field) => ({ value: field, label: field })) }),
    section: sections.map(({ id, title }) => ({ value: id, label: title })),
    unit: units.map(({ id, name }) => ({ value: id, label: name })),
    language: Object.entries(optionTexts['language'] ?? {})
      .filter(([id]) => languages.has(id as 'vi'))
      .map(([value, label]) => ({ value, label })),
  };
}
