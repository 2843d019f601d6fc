import type { EntryFile, Permission, StepId } from '../entry-file.ts';
import { Refusal } from './api.ts';
import { h } from './dom.ts';
import type { FrameParts } from './frame-parts.ts';
import { askReason } from './reason-dialog.ts';
import { refusalView } from './refusal-view.ts';
import { detailsView, stepsLine, summaryView } from './route-view.ts';

const OUTCOME = 'quyche-ket-qua';

/** Steps shown beside the state even when they cannot be taken; the others then stand among the details, with why. */
const main: ReadonlySet<StepId> = new Set(['duyet', 'xuat-ban']);
const inBar = ({ step, allowed }: Permission) => allowed || main.has(step);

/** The route of the entry that is open in Decap, and the steps the signed-in person may take on it. */
export class RoutePanel {
  readonly element = h('section', {
    class: 'quyche-quy-trinh',
    'aria-label': 'Quy trình duyệt',
    hidden: true,
  });
  readonly #status = h('p', { class: 'quyche-ket-qua', 'aria-live': 'polite' });
  readonly #parts: FrameParts;
  #entry: string | undefined;
  #file: EntryFile | undefined;
  #unsaved = false;
  #busy = false;
  #open = false;
  #asked = 0;

  constructor(parts: FrameParts) {
    this.#parts = parts;
    const outcome = sessionStorage.getItem(OUTCOME);
    sessionStorage.removeItem(OUTCOME);
    this.#status.textContent = outcome;
    new ResizeObserver(() => this.#measure()).observe(this.element);
  }

  /** Shows the route of an entry; hides the panel where none is open. */
  async show(entry: string | undefined): Promise<void> {
    if (entry !== this.#entry) {
      this.#file = undefined;
      if (this.#entry !== undefined) this.#status.textContent = '';
    }
    this.#entry = entry;
    if (!entry) return this.#draw();
    const asked = ++this.#asked;
    const file = await this.#parts.api.entryFile(entry).catch(() => undefined);
    if (asked !== this.#asked) return;
    this.#file = file;
    this.#draw();
  }

  setUnsaved(unsaved: boolean): void {
    this.#unsaved = unsaved;
    this.#draw();
  }

  /** Says why a step cannot be taken, in the server's words; false when there is nothing to say. */
  explain(step: StepId): boolean {
    const why = this.#file?.may.find((permission) => permission.step === step)?.why;
    if (why) this.#say(refusalView(why, this.#parts.regulation()));
    return why !== undefined;
  }

  #draw(): void {
    const file = this.#file;
    this.element.hidden = !this.#entry || !file;
    document.body.classList.toggle('quyche-co-quy-trinh', !this.element.hidden);
    if (!file) return;
    const regulation = this.#parts.regulation();
    const toggle = h(
      'button',
      {
        type: 'button',
        class: 'quyche-mo',
        'aria-expanded': String(this.#open),
        'aria-controls': 'quyche-chi-tiet',
        onclick: () => this.#toggle(),
      },
      this.#open ? 'Thu gọn' : 'Xem quy trình',
    );
    this.element.replaceChildren(
      ...(this.#open
        ? [h('div', { id: 'quyche-chi-tiet', class: 'quyche-chi-tiet' }, detailsView(file, regulation))]
        : []),
      h(
        'div',
        { class: 'quyche-thanh' },
        h(
          'div',
          { class: 'quyche-noi' },
          summaryView(file),
          stepsLine(file),
          this.#whyNot(file),
          this.#status,
        ),
        h('div', { class: 'quyche-nut' }, ...this.#buttons(file), toggle),
      ),
    );
  }

  /** Decap's editor ends where the bar begins, however many lines the bar takes. */
  #measure(): void {
    const bar = this.element.querySelector<HTMLElement>('.quyche-thanh');
    document.body.style.setProperty('--cao', `${this.element.hidden ? 0 : (bar?.offsetHeight ?? 0) + 3}px`);
  }

  #toggle(): void {
    this.#open = !this.#open;
    this.#draw();
    this.element.querySelector<HTMLElement>('.quyche-mo')?.focus();
  }

  /** Why no step at all can be taken now; undefined when steps stand as the server says. */
  #blocked(file: EntryFile): string | undefined {
    if (this.#busy) return 'Đang thực hiện…';
    if (this.#unsaved) return 'Có thay đổi chưa lưu. Vui lòng nhấn Lưu trước.';
    const seen = this.#parts.opened.get(file.entry);
    if (seen && file.revision && seen !== file.revision)
      return 'Mục này vừa có bản mới hơn bản đang mở. Vui lòng tải lại trang để xem.';
    return undefined;
  }

  #whyNot(file: EntryFile): Node | undefined {
    if (file.tree === undefined) return undefined;
    const why = this.#blocked(file) ?? (file.mayEdit ? undefined : file.editRefusal?.error);
    return why === undefined ? undefined : h('p', { class: 'quyche-vi-sao' }, why);
  }

  #buttons(file: EntryFile): Node[] {
    const blocked = this.#blocked(file);
    return file.may.filter(inBar).map((permission) => {
      const why = blocked ?? (permission.allowed ? undefined : permission.why?.error);
      const button = h(
        'button',
        {
          type: 'button',
          class: `quyche-buoc quyche-buoc-${permission.step}`,
          'aria-disabled': why === undefined ? false : 'true',
          title: why,
          onclick: () => void (blocked ? this.#say(blocked) : this.#take(file, permission)),
        },
        permission.label,
      );
      return button;
    });
  }

  #say(message: string | Node): void {
    this.#status.replaceChildren(message);
  }

  async #take(file: EntryFile, permission: Permission): Promise<void> {
    if (!permission.allowed) {
      if (permission.why) this.#say(refusalView(permission.why, this.#parts.regulation()));
      return;
    }
    if (!file.tree) return;
    const given = permission.needsReason ? await askReason(permission.label, permission.targets) : undefined;
    if (given === null) return;
    this.#busy = true;
    this.#draw();
    try {
      const after = await this.#parts.api.takeStep(file.entry, {
        step: permission.step,
        tree: file.tree,
        ...given,
      });
      sessionStorage.setItem(OUTCOME, `Đã xong: ${permission.label}. Tình trạng: ${after.stateLabel}.`);
      // Decap keeps its own picture of the entry; only a fresh start makes it true again.
      if (after.status === undefined && !after.published) location.hash = '#/workflow';
      location.reload();
    } catch (error) {
      this.#busy = false;
      await this.show(this.#entry);
      if (error instanceof Refusal) this.#say(refusalView(error.body, this.#parts.regulation()));
    }
  }
}
