import { componentNames, components, type ComponentName } from '#schema/components.ts';
import { formFields, shapeOf, type FormField } from './fields.ts';

/** A component an editor may put into a body, as the browser needs it to make Decap's form and tag. */
export interface ComponentForm {
  readonly name: ComponentName;
  readonly label: string;
  readonly fields: readonly FormField[];
  /** Text stands between its tags. */
  readonly holdsText: boolean;
}

/**
 * Components with a form of their own. The others stand in texts that were written by hand: a table is written in
 * Markdown mode, an anchor and a line break belong to transcribed documents.
 */
const byHand: ReadonlySet<ComponentName> = new Set(['Table', 'Anchor', 'br']);

export function componentForms(): readonly ComponentForm[] {
  return componentNames
    .filter((name) => !byHand.has(name))
    .map((name) => {
      const { label, holds, attributes } = components[name];
      return {
        name,
        label,
        holdsText: holds === 'blocks',
        fields: formFields(name, shapeOf(attributes), {}).map(answered),
      };
    });
}

/** Decap does not ask for the fields of a component before saving: what must be chosen starts with its first choice. */
function answered(field: FormField): FormField {
  const [first] = Array.isArray(field['options']) ? (field['options'] as { value: string }[]) : [];
  return field.required && first ? { ...field, default: first.value } : field;
}
