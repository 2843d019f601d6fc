import type { DecapGlobal, Element, FieldList, GetAsset, ReactGlobal } from './decap.ts';
import { TEXT, readTag, tagPattern, writeTag, type ComponentForm } from './tags.ts';

/** Registers the components a body may use with Decap's text editor, each with its form and preview. */
export function registerComponents(
  cms: DecapGlobal,
  react: ReactGlobal,
  forms: readonly ComponentForm[],
): void {
  for (const form of forms) {
    const text = {
      name: TEXT,
      label: 'Nội dung',
      widget: 'markdown',
      required: true,
      modes: ['rich_text'],
      buttons: ['bold', 'italic', 'link'],
      editor_components: [],
    };
    cms.registerEditorComponent({
      id: form.name,
      label: form.label,
      fields: form.holdsText ? [...form.fields, text] : form.fields,
      pattern: tagPattern(form),
      fromBlock: (match) => readTag(match, form),
      toBlock: (values) => writeTag(form, values),
      toPreview: (values, getAsset, fields) =>
        preview(react, form.name, strings(values), assetOf(getAsset, fields)),
    });
  }
}

type Values = Readonly<Record<string, string>>;

function strings(values: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

const assetOf = (getAsset: GetAsset, fields: FieldList) => (name: string, path: string | undefined) =>
  path
    ? String(
        getAsset(
          path,
          fields.find((field) => field.get('name') === name),
        ),
      )
    : undefined;

function preview(
  { createElement: e }: ReactGlobal,
  name: string,
  values: Values,
  asset: ReturnType<typeof assetOf>,
): Element {
  switch (name) {
    case 'Figure':
      return e(
        'figure',
        null,
        e('img', { src: asset('src', values['src']), alt: values['alt'] ?? '' }),
        values['caption'] ? e('figcaption', null, values['caption']) : null,
      );
    case 'Video':
      return e(
        'figure',
        null,
        e('video', { controls: true, src: asset('src', values['src']) }),
        e('figcaption', null, values['title'] ?? ''),
      );
    case 'Attachment':
      return e('p', { className: 'quyche-tep' }, '↓ ', values['title'] ?? values['file'] ?? '');
    case 'Quotation':
      return e(
        'blockquote',
        null,
        e('p', null, values[TEXT] ?? ''),
        e('footer', null, [values['author'], values['source']].filter(Boolean).join(', ')),
      );
    default:
      return e(
        'aside',
        { className: 'quyche-khung-luu-y' },
        values['title'] ? e('strong', null, values['title']) : null,
        e('p', null, values[TEXT] ?? ''),
      );
  }
}
