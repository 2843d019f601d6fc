import type { Refusal } from './api.ts';
import { h } from './dom.ts';
import { watchUnsavedChanges } from './draft-state.ts';
import type { FrameParts } from './frame-parts.ts';
import { vi } from './locale/vi.ts';
import { RoutePanel } from './route-panel.ts';
import { WaitingList } from './waiting-list.ts';
import { refusalView } from './refusal-view.ts';
import { signInAddress } from './sign-in.ts';

interface Frame {
  /** Reads again what is in sight: after a save, a step, a change of screen. */
  refresh(): void;
  showRefusal(refusal: Refusal): void;
  /** The session is over while text is unsaved: asks to sign in beside this page. */
  askToSignIn(): void;
}

/** `#/collections/tin-tuc/entries/2026/khai-giang` → `tin-tuc/2026/khai-giang`; undefined on every other screen. */
export function entryOf(hash: string): string | undefined {
  const match = /^#\/collections\/(?<type>[a-z-]+)\/entries\/(?<slug>[a-z0-9/-]+)$/.exec(
    hash.replace(/\?.*$/, ''),
  );
  return match?.groups && `${match.groups['type']}/${match.groups['slug']}`;
}

/** Our own part of the editor's page, beside Decap: messages, the route of the open entry, what waits for the person. */
export function startFrame(parts: FrameParts): Frame {
  const messages = h('div', { class: 'quyche-loi-nhan', role: 'alert' });
  const panel = new RoutePanel(parts);
  const waiting = new WaitingList(parts.api);
  document.querySelector('#quyche-khung')?.replaceChildren(waiting.element, messages, panel.element);

  const refresh = () => {
    const entry = entryOf(location.hash);
    document.body.classList.toggle(
      'quyche-dang-viet',
      location.hash.startsWith('#/collections/') && /\/(?:entries|new)/.test(location.hash),
    );
    void panel.show(entry);
    void waiting.show(location.hash.startsWith('#/workflow'));
  };
  const show = (view: Node) =>
    messages.replaceChildren(
      view,
      h(
        'button',
        { type: 'button', class: 'quyche-dong', onclick: () => messages.replaceChildren() },
        'Đóng',
      ),
    );

  window.addEventListener('hashchange', () => {
    messages.replaceChildren();
    refresh();
  });
  // Decap stops its own publish button before the server is asked; the panel knows the server's reason.
  const alert = window.alert.bind(window);
  window.alert = (message?: string) => {
    if (message !== vi.editor.editor.onPublishingNotReady || !panel.explain('xuat-ban')) alert(message);
  };
  watchUnsavedChanges((unsaved) => panel.setUnsaved(unsaved));
  return {
    refresh,
    showRefusal: (refusal) => show(refusalView(refusal.body, parts.regulation())),
    askToSignIn: () =>
      show(
        h(
          'p',
          {},
          'Phiên làm việc đã kết thúc. Nội dung đang viết vẫn còn trên màn hình: ',
          h(
            'a',
            { href: signInAddress(location), target: '_blank', rel: 'noopener' },
            'đăng nhập lại ở thẻ mới',
          ),
          ', rồi quay lại đây và nhấn Lưu.',
        ),
      ),
  };
}
