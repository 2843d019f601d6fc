import { defineConfig } from 'astro/config';
import { pressAdapter } from './scripts/press/astro/adapter.ts';

// Templates only: content reaches pages through Astro.locals.portal (docs/architecture.md, “Store and press”).
export default defineConfig({
  output: 'server',
  adapter: pressAdapter(),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
});
