import { vi } from './locale/vi.ts';

const unsaved = vi.editor.editorToolbar.unsavedChanges;

/** Whether Decap's editor holds changes not yet saved. Decap tells it nowhere but in its toolbar. */
export function hasUnsavedChanges(root: ParentNode = document): boolean {
  return [...root.querySelectorAll('#nc-root a[href^="#/"]')].some((link) =>
    link.textContent?.includes(unsaved),
  );
}

/** Calls back whenever the answer of `hasUnsavedChanges` changes. */
export function watchUnsavedChanges(onChange: (unsaved: boolean) => void): void {
  let last = hasUnsavedChanges();
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const now = hasUnsavedChanges();
      if (now !== last) onChange((last = now));
    });
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
