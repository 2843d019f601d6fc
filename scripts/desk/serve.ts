import { createAdaptorServer } from '@hono/node-server';
import path from 'node:path';
import { exitCode, QuycheError } from '#scripts/errors.ts';
import { adminFiles } from './decap/files.ts';
import { adminPolicy } from './decap/page.ts';
import type { Desk, DeskPress } from './desk.ts';
import { deskApp } from './http/app.ts';
import { dataFiles, openDesk } from './open.ts';
import type { AdminFiles } from './protocol.ts';
import type { Publisher } from './publish.ts';
import { openSignIn } from './sign-in.ts';

export interface ServeOptions {
  readonly portal: string;
  readonly data: string;
  readonly content: string;
  readonly press: DeskPress;
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  /** Take the next port when this one is in use. */
  readonly orNextPort: boolean;
  readonly report: (line: string) => void;
  readonly onProgress?: (done: number, total: number, phase: string) => void;
  readonly now?: () => string;
}

export interface RunningDesk {
  /** `http://127.0.0.1:4321`. */
  readonly url: string;
  readonly desk: Desk;
  readonly publisher: Publisher;
  /** Stops taking requests, waits for those under way and for what is being published. */
  close(): Promise<void>;
}

function adminOf(desk: Desk): AdminFiles {
  const { settings } = desk.main();
  return adminFiles({
    page: { siteName: settings.site.name, colour: settings.site.colour },
    regulation: `/${settings.newest.instrument.entry}/`,
    forms() {
      const { site, sections, units, board } = desk.main().settings;
      const answered = board.appointments.flatMap(({ fields = [] }) => fields);
      const fields = [...new Set(answered)].toSorted((a, b) => a.localeCompare(b, 'vi'));
      return { portal: desk.portal, siteUrl: site.url, sections, units, fields };
    },
  });
}

/** Prints main when the release on show is of another commit; the old release stays when that fails. */
async function showMain(
  { desk, publisher }: Awaited<ReturnType<typeof openDesk>>,
  { report, onProgress }: ServeOptions,
): Promise<void> {
  const { main } = await desk.look();
  const shown = await desk.press.current();
  if (shown?.revision === main.commit) return;
  try {
    await publisher.printMain(onProgress);
  } catch (error) {
    if (!shown) throw error;
    report(
      `Chưa in được nội dung mới nhất nên vẫn phục vụ bản trước: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** About a week of saves by a busy board; more loose files only slow the disk. */
const LOOSE_OBJECTS = 3000;

/** Packs what the last days left loose; beside requests, which do not wait. */
async function tidy({ repo, report }: Desk): Promise<void> {
  try {
    if ((await repo.looseObjects()) > LOOSE_OBJECTS) await repo.pack();
  } catch (error) {
    report(`Chưa thu gọn được kho nội dung: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const PORTS_TRIED = 20;

async function listen(
  server: ReturnType<typeof createAdaptorServer>,
  { host, port, orNextPort }: ServeOptions,
): Promise<number> {
  for (let n = 0; ; n += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port === 0 ? 0 : port + n, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port + n;
    } catch (cause) {
      const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
      if (taken && orNextPort && n < PORTS_TRIED) continue;
      throw new QuycheError(
        'CannotListen',
        `Không mở được cổng mạng ${port} trên ${host}${taken ? ': cổng đang được dùng' : ''}.`,
        {
          hint: 'Hãy chọn cổng mạng khác bằng --port.',
          exit: exitCode.unreachable,
          cause,
        },
      );
    }
  }
}

/** Opens the desk, shows what main holds, and answers on one origin: the site, `/dang-nhap/`, `/admin/`, `/api/`. */
export async function serveDesk(options: ServeOptions): Promise<RunningDesk> {
  const open = await openDesk(options);
  const { desk, publisher } = open;
  try {
    await showMain(open, options);
    const app = deskApp({
      desk,
      publisher,
      signIn: openSignIn(desk.store, { demo: options.demo }),
      admin: adminOf(desk),
      adminPolicy,
      current: path.join(options.data, dataFiles.site, 'current'),
      demo: options.demo,
    });
    const server = createAdaptorServer({ fetch: app.fetch });
    const port = await listen(server, options);
    const tidying = tidy(desk);
    const host = options.host.includes(':') ? `[${options.host}]` : options.host;
    return {
      url: `http://${host}:${port}`,
      desk,
      publisher,
      async close() {
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        await publisher.close();
        if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 2000).unref();
        await Promise.all([closed, tidying]);
        await open.close();
      },
    };
  } catch (error) {
    await open.close();
    throw error;
  }
}
