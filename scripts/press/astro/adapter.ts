import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Lets `astro build` compile the templates into one server bundle that the press asks for pages. Never deployed:
 * the bundle runs only inside `quyche build` and the desk. Use it with `output: 'server'`. In development it gives
 * pages the same store over the working folder, and serves uploads from there.
 */
export function pressAdapter(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'quyche:press',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, addMiddleware }) => {
        root = fileURLToPath(config.root);
        updateConfig({
          output: 'server',
          session: false,
          security: { checkOrigin: false },
          image: { service: { entrypoint: 'astro/assets/services/noop', config: {} } },
        });
        if (command === 'dev') {
          addMiddleware({ order: 'pre', entrypoint: new URL('dev-middleware.ts', import.meta.url) });
        }
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'quyche:press',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:server:setup': async ({ server }) => {
        // Compiling needs none of the press's libraries: only development loads them.
        const { devUpload } = await import('./dev-portal.ts');
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const file = devUpload(root, pathname);
          if (file === undefined) next();
          else createReadStream(file).pipe(response);
        });
      },
    },
  };
}
