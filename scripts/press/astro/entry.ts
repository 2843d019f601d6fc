import { createApp } from 'astro/app/entrypoint';
import type { Portal } from '#content/portal.ts';

const app = createApp({ streaming: false });

// Astro imports a page's module anew for every page it renders; asking the loader once is enough.
for (const [component, load] of app.manifest.pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  app.manifest.pageMap?.set(component, () => (loaded ??= load()));
}

// Astro answers a failing page with its 500 page; the press must hear the reason and stop.
app.renderError = async (request, { status, error }) => {
  if (error instanceof Error) throw error;
  throw new Error(`${new URL(request.url).pathname}: ${status}${error ? ` ${String(error)}` : ''}`);
};

/**
 * Renders one public address with the store's answers. Throws the template's own error, or an error with the HTTP
 * status when no template serves the address.
 */
export function render(address: URL, portal: Portal): Promise<Response> {
  return app.render(new Request(address), { locals: { portal } });
}

/** Addresses whose template takes no parameter: `/`, `/tim-kiem/`, `/rss.xml`, `/404/`. */
export const fixedAddresses: readonly string[] = app.manifestData.routes
  .filter(({ type, params, origin }) => type !== 'redirect' && params.length === 0 && origin === 'project')
  .map(({ type, route }) => (type === 'page' && route !== '/' ? `${route}/` : route))
  .toSorted();
