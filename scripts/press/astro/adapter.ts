import type { AstroIntegration } from 'astro';

/**
 * Lets `astro build` compile the templates into one server bundle that the press asks for pages. Never deployed:
 * the bundle runs only inside `quyche build` and the desk. Use it with `output: 'server'`.
 */
export function pressAdapter(): AstroIntegration {
  return {
    name: 'quyche:press',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          output: 'server',
          session: false,
          security: { checkOrigin: false },
          image: { service: { entrypoint: 'astro/assets/services/noop', config: {} } },
        });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'quyche:press',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
