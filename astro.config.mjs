import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { pressAdapter } from './scripts/press/astro/adapter.ts';

// Templates only: content reaches pages through Astro.locals.portal (docs/architecture.md, “Store and press”).
export default defineConfig({
  output: 'server',
  adapter: pressAdapter(),
  // For pages that developers write (src/pages/*.mdx). Entries never pass through it: their bodies are data.
  integrations: [mdx()],
  trailingSlash: 'always',
  // The default, 'jsx', drops the space between inline elements on separate lines: “khoản 2Điều 12”.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    // The pages' content security policy allows nothing inline.
    build: { assetsInlineLimit: 0 },
    // Prints and bench corpora are hundreds of thousands of files.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**', '**/tests/.output/**'] } },
  },
});
