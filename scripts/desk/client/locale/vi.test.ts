import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { vi } from './vi.ts';

type Phrases = { readonly [key: string]: string | Phrases };

const require = createRequire(import.meta.url);
const decap = (await import(require.resolve('decap-cms-locales/dist/esm/en/index.js'))) as { default: Phrases };

/** Key path → text. */
function flatten(phrases: Phrases, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(phrases).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const english = flatten(decap.default);
const vietnamese = flatten(vi);
const placeholders = (text: string) => [...new Set(text.match(/%\{\w+\}/g))].sort();

/** Decap gives these a value no editor should read: the identifier of a field. */
const withoutPlaceholder = new Set(['editor.editorWidgets.datetime.setToNow']);
/** Text with no word in it, or a name. */
const sameInBoth = /^(?:ui\.toast\.onFailToAuth|workflow\.workflowCard\.lastChangeNoAuthor)$/;

test('every text of Decap has a Vietnamese one, and no other key is there', () => {
  expect([...vietnamese.keys()].sort()).toEqual([...english.keys()].sort());
  expect(english.size).toBe(248);
});

test('placeholders are the same as in the English text', () => {
  const differing = [...english].filter(
    ([key, text]) =>
      !withoutPlaceholder.has(key) && placeholders(text).join() !== placeholders(vietnamese.get(key) ?? '').join(),
  );
  expect(differing).toEqual([]);
  for (const text of vietnamese.values()) expect(text.replaceAll(/%\{\w+\}/g, '')).not.toMatch(/[{}]/);
});

test('texts are in NFC, courteous in length, and none is left in English', () => {
  for (const [key, text] of vietnamese) {
    expect(text, key).toBe(text.normalize('NFC'));
    expect(text, key).not.toMatch(/\.\.\.|"|\b(?:the|entry|error|please|publish|delete|save|file|view|backend|CMS|issue|config)\b/i);
    if (!sameInBoth.test(key)) expect(text, key).not.toBe(english.get(key));
  }
});

test('the test reads the same Decap that the desk serves', () => {
  const app = JSON.parse(readFileSync(require.resolve('decap-cms-app/package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const locales = JSON.parse(readFileSync(require.resolve('decap-cms-locales/package.json'), 'utf8')) as { version: string };
  expect(app.dependencies['decap-cms-locales']).toBe(locales.version);
});
