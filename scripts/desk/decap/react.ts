import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** CommonJS modules Decap expects as the globals `React` and `ReactDOM`; React ships no other form for browsers. */
const modules = {
  react: 'react/cjs/react.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
} as const;

/** One classic script that sets `React` and `ReactDOM`, put together from the packages as they are. */
export async function reactScript(): Promise<string> {
  const parts = await Promise.all(
    Object.entries(modules).map(async ([name, file]) => {
      const [folder = '', ...rest] = file.split('/');
      const path = join(dirname(require.resolve(`${folder}/package.json`)), ...rest);
      return `${JSON.stringify(name)}: function (module, exports, require) {\n${await readFile(path, 'utf8')}\n},`;
    }),
  );
  return `(() => {
const sources = {
${parts.join('\n')}
};
const loaded = {};
const load = (name) => {
  if (!loaded[name]) {
    loaded[name] = { exports: {} };
    sources[name](loaded[name], loaded[name].exports, load);
  }
  return loaded[name].exports;
};
globalThis.React = load('react');
globalThis.ReactDOM = load('react-dom');
})();
`;
}
