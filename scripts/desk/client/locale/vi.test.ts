import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { vi } from './vi.ts';

interface Phrases {
  readonly [key: string]: string | Phrases;
}

const require = createRequire(import.meta.url);
const decap = (await import(require.resolve('decap-cms-locales/dist/esm/en/index.js'))) as {
  default: Phrases;
};

/** Key path → text. */
function flatten(phrases: Phrases, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(phrases)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const english = flatten(decap.default);
const vietnamese = flatten(vi);
const placeholders = (text: string) => [...new Set(text.match(/%\{\w+\}/g))].toSorted().join(' ');

/** Decap gives this one a value no editor should read: the identifier of a field. */
const withoutPlaceholder = 'editor.editorWidgets.datetime.setToNow';
/** Texts that are nothing but a placeholder. */
const sameInBoth = ['ui.toast.onFailToAuth', 'workflow.workflowCard.lastChangeNoAuthor'];

test('every text of Decap has a Vietnamese one, and no other key is there', () => {
  expect([...vietnamese.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  expect(english.size).toBe(248);
});

test('placeholders are the same as in the English text', () => {
  const differing = [...english].filter(
    ([key, text]) =>
      key !== withoutPlaceholder && placeholders(text) !== placeholders(vietnamese.get(key) ?? ''),
  );
  expect(differing).toEqual([]);
});

test('no placeholder is misspelt', () => {
  const broken = [...vietnamese].filter(([, text]) => /[{}]/.test(text.replaceAll(/%\{\w+\}/g, '')));
  expect(broken).toEqual([]);
});

test('texts are in NFC', () => {
  expect([...vietnamese].filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
});

test('none is left in English', () => {
  const words =
    /\.\.\.|"|\b(?:the|entry|error|please|publish|delete|save|file|view|backend|CMS|issue|config)\b/i;
  expect([...vietnamese].filter(([, text]) => words.test(text))).toEqual([]);
  expect([...vietnamese].filter(([key, text]) => text === english.get(key)).map(([key]) => key)).toEqual(
    sameInBoth,
  );
});

test('the English texts are those of the Decap that the desk serves', () => {
  const app = JSON.parse(readFileSync(require.resolve('decap-cms-app/package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const locales = JSON.parse(readFileSync(require.resolve('decap-cms-locales/package.json'), 'utf8')) as {
    version: string;
  };
  expect(app.dependencies['decap-cms-locales']).toBe(locales.version);
});
