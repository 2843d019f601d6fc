import { createReadStream, existsSync, statSync } from 'node:fs';
import { type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};
const compressible = new Set(['.html', '.css', '.js', '.json', '.xml', '.txt', '.svg']);

/** A release on a port of its own, as a plain web server would serve it. */
export interface ServedRelease {
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

function send(response: ServerResponse, status: number, file: string, gzip: boolean): void {
  const extension = extname(file);
  const compress = gzip && compressible.has(extension);
  response.writeHead(status, {
    'content-type': types[extension] ?? 'application/octet-stream',
    ...(compress && { 'content-encoding': 'gzip' }),
  });
  const bytes = createReadStream(file);
  if (compress) bytes.pipe(createGzip()).pipe(response);
  else bytes.pipe(response);
}

/** The file an address stands for inside `folder`; undefined when there is none or it would lie outside. */
function fileAt(folder: string, address: string): string | undefined {
  const path = normalize(join(folder, decodeURIComponent(address)));
  if (path !== folder && !path.startsWith(folder + sep)) return undefined;
  const file = address.endsWith('/') ? join(path, 'index.html') : path;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Serves a release's folder; unknown addresses answer 404 with the release's own page. */
export async function serveRelease(folder: string): Promise<ServedRelease> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const gzip = String(request.headers['accept-encoding'] ?? '').includes('gzip');
    const file = fileAt(folder, pathname);
    send(response, file ? 200 : 404, file ?? join(folder, '404.html'), gzip);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
