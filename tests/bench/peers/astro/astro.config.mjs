import { defineConfig } from 'astro/config';

/** The same portal for stock Astro: the glob loader over Markdown files, every page by `getStaticPaths`. */
// oxlint-disable-next-line import/no-default-export -- Astro asks for it
export default defineConfig({
  site: 'https://cong.example.vn',
  build: { format: 'directory' },
  // Inside the workspace: the packages' folder is shared, and a cold build must find nothing there.
  cacheDir: './.cache/astro',
  vite: { cacheDir: './.cache/vite' },
});
