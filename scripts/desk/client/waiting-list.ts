import type { EntryFile, StepId } from '../entry-file.ts';
import type { Api } from './api.ts';
import { h } from './dom.ts';
import { nearest, summaryView } from './route-view.ts';

/** Files asked for at once. */
const AT_ONCE = 6;
/** Steps that are somebody's duty; sending and withdrawing are the writer's choice. */
const duties: ReadonlySet<StepId> = new Set(['duyet', 'xuat-ban', 'trinh-cap-tren']);

const due = (file: EntryFile) => Date.parse(nearest(file.deadlines)?.due ?? '9999-12-31T00:00:00Z');

/** Files that wait for a step of the signed-in person, the one due first on top; what was returned to them as well. */
export function waitingFor(files: readonly EntryFile[]): EntryFile[] {
  return files
    .filter((file) =>
      file.may.some(
        ({ step, allowed }) => allowed && (duties.has(step) || (step === 'gui' && file.state === 'tra-lai')),
      ),
    )
    .toSorted((a, b) => due(a) - due(b) || (a.entry < b.entry ? -1 : 1));
}

/** “Đang chờ tôi”: shown on the board of unpublished entries. */
export class WaitingList {
  readonly element = h('section', {
    class: 'quyche-cho-toi',
    'aria-labelledby': 'quyche-cho-toi',
    hidden: true,
  });
  readonly #api: Api;
  #asked = 0;

  constructor(api: Api) {
    this.#api = api;
  }

  async show(visible: boolean): Promise<void> {
    const asked = ++this.#asked;
    if (!visible) this.element.hidden = true;
    if (!visible) return;
    const [files, me] = await Promise.all([this.#files(), this.#api.me()]).catch(() => []);
    if (asked !== this.#asked || !files || !me) return;
    const waiting = waitingFor(files);
    this.element.replaceChildren(
      h('h2', { id: 'quyche-cho-toi' }, 'Đang chờ tôi'),
      h('p', { class: 'quyche-toi' }, [me.name, ...me.offices.map(({ title }) => title)].join(' · ')),
      waiting.length === 0
        ? h('p', {}, 'Không có mục nào đang chờ.')
        : h(
            'ol',
            {},
            ...waiting.map((file) =>
              h('li', {}, h('a', { href: editorAddress(file.entry) }, file.title), summaryView(file)),
            ),
          ),
    );
    this.element.hidden = false;
  }

  async #files(): Promise<EntryFile[]> {
    const entries = [...(await this.#api.cms('unpublishedEntries', {}))];
    const files: EntryFile[] = [];
    const next = async (): Promise<void> => {
      for (let entry = entries.shift(); entry !== undefined; entry = entries.shift())
        files.push(await this.#api.entryFile(entry));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    return files;
  }
}

/** `tin-tuc/2026/khai-giang` → where Decap edits it. */
export function editorAddress(entry: string): string {
  const slash = entry.indexOf('/');
  return `#/collections/${entry.slice(0, slash)}/entries/${entry.slice(slash + 1)}`;
}
