import { defineConfig } from 'astro/config';
import { pressAdapter } from './scripts/press/astro/adapter.ts';

// Templates only: content reaches pages through Astro.locals.portal (docs/architecture.md, “Store and press”).
export default defineConfig({
  output: 'server',
  adapter: pressAdapter(),
  trailingSlash: 'always',
  // The default, 'jsx', drops the space between inline elements on separate lines: “khoản 2Điều 12”.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  // The pages' content security policy allows nothing inline.
  vite: { build: { assetsInlineLimit: 0 } },
});
