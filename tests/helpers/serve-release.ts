import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { guardHeaders } from '#scripts/desk/http/headers.ts';
import { siteFiles } from '#scripts/desk/http/site-files.ts';

/** A release on a port of its own. */
export interface ServedRelease {
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a release's folder as the desk does, headers included, without the desk around it. */
export async function serveRelease(folder: string): Promise<ServedRelease> {
  const app = new Hono();
  app.use('*', guardHeaders);
  app.get('*', siteFiles(folder));
  const [server, port] = await new Promise<[ServerType, number]>((resolve) => {
    const started: ServerType = serve(
      { fetch: app.fetch, hostname: '127.0.0.1', port: 0 },
      (address: AddressInfo) => resolve([started, address.port]),
    );
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
