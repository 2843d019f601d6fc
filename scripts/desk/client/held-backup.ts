/** The little of Decap's store we touch: an immutable map of the draft beside other parts. */
interface DraftMap {
  get(key: string): unknown;
  set(key: string, value: unknown): DraftMap;
  delete(key: string): DraftMap;
}
interface State {
  readonly entryDraft: DraftMap;
}
interface Action {
  readonly type: string;
  readonly payload?: unknown;
}
type Reducer = (state: State | undefined, action: Action) => State;
type CreateStore = (reducer: Reducer, ...more: readonly unknown[]) => unknown;
type Enhancer = (create: CreateStore) => CreateStore;

declare global {
  interface Window {
    __REDUX_DEVTOOLS_EXTENSION_COMPOSE__?: (...enhancers: readonly Enhancer[]) => Enhancer;
  }
}

const RETRIEVED = 'DRAFT_LOCAL_BACKUP_RETRIEVED';
const HELD = 'heldBackup';
/** The form stands from here on; nothing that comes later replaces what it shows. */
const FORM_READY = new Set(['DRAFT_CREATE_EMPTY', 'DRAFT_CREATE_FROM_ENTRY', 'ENTRY_FAILURE']);

const hasForm = ({ entryDraft }: State): boolean =>
  ((entryDraft.get('entry') as { readonly size?: number } | undefined)?.size ?? 0) > 0;

/**
 * Decap looks for text kept in the browser and loads the entry at the same time; when the text is found first and
 * taken over, the entry that arrives afterwards wipes it out. What is found is held until the form stands.
 */
export function holdingBackups(reduce: Reducer): Reducer {
  return (state, action) => {
    if (action.type === RETRIEVED && state && !hasForm(state)) {
      return { ...state, entryDraft: state.entryDraft.set(HELD, action.payload) };
    }
    const next = reduce(state, action);
    const held = next.entryDraft.get(HELD);
    if (held === undefined || !FORM_READY.has(action.type)) return next;
    return reduce({ ...next, entryDraft: next.entryDraft.delete(HELD) }, { type: RETRIEVED, payload: held });
  };
}

const compose = (enhancers: readonly Enhancer[]): Enhancer => {
  const [first, ...rest] = enhancers;
  return first ? (create) => first(compose(rest)(create)) : (create) => create;
};

/** Puts `holdingBackups` into the store Decap makes when its script runs: the one door Decap leaves open to its store. */
export function holdBackups(window: Window): void {
  window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ = (...enhancers) => {
    const enhance = compose(enhancers);
    return (create) => enhance((reducer, ...more) => create(holdingBackups(reducer), ...more));
  };
}
