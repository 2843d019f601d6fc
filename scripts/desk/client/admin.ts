import { articlePreview } from './article-preview.ts';
import { Api } from './api.ts';
import { quycheBackend } from './backend.ts';
import { cleanEntry } from './clean.ts';
import { cursorKey } from './cursor-key.ts';
import type { ImmutableMap } from './decap.ts';
import { hasUnsavedChanges } from './draft-state.ts';
import { registerComponents } from './editor-components.ts';
import { startFrame } from './frame.ts';
import { vi } from './locale/vi.ts';
import { previewStyle } from './preview-style.ts';
import { translateLeftovers } from './leftovers.ts';
import { signInAddress, signInPage } from './sign-in.ts';
import type { ComponentForm } from './tags.ts';

/** `GET /admin/cau-hinh.json`. */
interface Settings {
  readonly config: {
    readonly collections: readonly { readonly name: string; readonly fields: readonly { name: string }[] }[];
  };
  readonly components: readonly ComponentForm[];
  readonly regulation?: string;
}

/** The data of an immutable map replaced whole. */
type Replaceable = ImmutableMap & { clear(): { merge(values: object): unknown } };

const react = window.React;
const cms = window.DecapCmsApp;
const opened = new Map<string, string>();

const api = new Api({
  fetch: window.fetch.bind(window),
  onSignedOut: () => {
    if (hasUnsavedChanges()) frame.askToSignIn();
    else location.assign(signInAddress(location));
  },
  onRefused: (refusal) => frame.showRefusal(refusal),
});
const frame = startFrame({ api, opened, regulation: () => settings?.regulation });

let key: Promise<symbol | undefined> | undefined;
cms.registerBackend(
  'quyche',
  quycheBackend({
    api,
    signInPage: signInPage(react),
    cursorKey: () => (key ??= cursorKey(cms)),
    onOpened: (entry, revision) => opened.set(entry, revision),
    onChanged: () => frame.refresh(),
  }),
);
cms.registerLocale('vi', vi);
cms.registerPreviewStyle(previewStyle, { raw: true });

let settings: Settings | undefined;
const answer = await fetch('/admin/cau-hinh.json', { credentials: 'same-origin' });
if (answer.status === 401) location.assign(signInAddress(location));
else if (!answer.ok)
  document
    .querySelector('#nc-root')
    ?.replaceChildren('Không tải được thiết lập của bàn biên tập. Vui lòng tải lại trang.');
else {
  settings = (await answer.json()) as Settings;
  const { config, components } = settings;
  registerComponents(cms, react, components);
  for (const { name } of config.collections) cms.registerPreviewTemplate(name, articlePreview(react));
  cms.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const data = entry.get('data') as Replaceable;
      const fields = config.collections.find(({ name }) => name === entry.get('collection'))?.fields ?? [];
      return data.clear().merge(cleanEntry(data.toJS(), fields));
    },
  });
  translateLeftovers();
  cms.init({ config });
  frame.refresh();
}
