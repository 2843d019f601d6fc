import { editor } from './editor.ts';
import { mediaLibrary, ui, workflow } from './library.ts';
import { shell } from './shell.ts';
import { widgets } from './widgets.ts';

/**
 * Decap's screens in Vietnamese, whole: Decap's own `vi` lacks 77 texts and would show English in their place.
 * Verbs are those officials use; the words are those of docs/glossary.md.
 */
export const vi = {
  ...shell,
  editor: { ...editor, editorWidgets: widgets },
  mediaLibrary,
  ui,
  workflow,
} as const;
