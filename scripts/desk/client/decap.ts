/** The little of Decap and React that we touch: globals set by their own scripts. */

export interface ImmutableMap {
  get(key: string): unknown;
  getIn(path: readonly string[]): unknown;
  toJS(): Record<string, unknown>;
}

export type Element = unknown;

export interface ReactGlobal {
  createElement(type: unknown, props?: Record<string, unknown> | null, ...children: unknown[]): Element;
  useEffect(effect: () => void | (() => void), deps?: readonly unknown[]): void;
  useState<T>(initial: T): [T, (value: T) => void];
}

interface EditorComponent {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly unknown[];
  readonly pattern: RegExp;
  readonly fromBlock: (match: RegExpMatchArray) => Record<string, string>;
  readonly toBlock: (values: Readonly<Record<string, unknown>>) => string;
  readonly toPreview: (
    values: Readonly<Record<string, unknown>>,
    getAsset: GetAsset,
    fields: FieldList,
  ) => Element | string;
}

export type GetAsset = (path: string, field?: unknown) => { toString(): string };
export interface FieldList {
  find(test: (field: ImmutableMap) => boolean): ImmutableMap | undefined;
}

interface EntryEvent {
  readonly entry: ImmutableMap;
}

export interface DecapGlobal {
  init(options: { config: unknown }): void;
  registerBackend(name: string, backend: unknown): void;
  getBackend(name: string): {
    init(
      config: unknown,
      options: unknown,
    ): { entriesByFolder(folder: string, extension: string, depth: number): Promise<object> };
  };
  registerLocale(name: string, phrases: unknown): void;
  registerEditorComponent(component: EditorComponent): void;
  registerPreviewTemplate(name: string, component: unknown): void;
  registerPreviewStyle(css: string, options?: { raw: boolean }): void;
  registerEventListener(listener: { name: 'preSave'; handler: (event: EntryEvent) => unknown }): void;
}

declare global {
  interface Window {
    readonly React: ReactGlobal;
    readonly DecapCmsApp: DecapGlobal;
  }
}
