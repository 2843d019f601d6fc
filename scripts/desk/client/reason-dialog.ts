import { h } from './dom.ts';

export interface GivenReason {
  readonly reason: string;
  /** Role chosen where there is a choice. */
  readonly to?: string;
}

/**
 * Asks for the reason of a step and, where the regulation leaves a choice, to whom the item goes. Resolves to the answer,
 * or null when the person changed their mind.
 */
export function askReason(
  label: string,
  targets: readonly { readonly role: string; readonly label: string }[] = [],
): Promise<GivenReason | null> {
  return new Promise((resolve) => {
    const text = h('textarea', { name: 'reason', required: true, maxlength: '2000', rows: '5' });
    const to = h(
      'select',
      { name: 'to' },
      ...targets.map((target) => h('option', { value: target.role }, target.label)),
    );
    const dialog = h(
      'dialog',
      { class: 'quyche-hop', 'aria-label': label },
      h(
        'form',
        { method: 'dialog' },
        targets.length > 0 && h('label', {}, h('span', {}, `${label} cho`), to),
        h('label', {}, h('span', {}, `${label}: lý do`), text),
        h(
          'div',
          { class: 'quyche-nut' },
          h('button', { type: 'submit', class: 'quyche-buoc', value: 'ok' }, label),
          h('button', { type: 'submit', class: 'quyche-mo', value: '', formnovalidate: true }, 'Bỏ qua'),
        ),
      ),
    );
    dialog.addEventListener('close', () => {
      const reason = text.value.trim();
      dialog.remove();
      const given = { reason, ...(targets.length > 0 && { to: to.value }) };
      resolve(dialog.returnValue === 'ok' && reason !== '' ? given : null);
    });
    document.body.append(dialog);
    dialog.showModal();
    text.focus();
  });
}
