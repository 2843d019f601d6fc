import { h } from './dom.ts';

/** Asks for the reason of a step. Resolves to the text, or null when the person changed their mind. */
export function askReason(label: string): Promise<string | null> {
  return new Promise((resolve) => {
    const text = h('textarea', { name: 'reason', required: true, maxlength: '2000', rows: '5' });
    const dialog = h(
      'dialog',
      { class: 'quyche-hop', 'aria-label': label },
      h(
        'form',
        { method: 'dialog' },
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
      resolve(dialog.returnValue === 'ok' && reason !== '' ? reason : null);
    });
    document.body.append(dialog);
    dialog.showModal();
    text.focus();
  });
}
