import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { dayOf } from '#policy/time.ts';
import type { Desk } from '../desk.ts';
import type { Me } from '../entry-file.ts';
import { personOf } from '../people.ts';
import type { AdminFiles } from '../protocol.ts';
import type { Publisher } from '../publish.ts';
import type { SignIn } from '../sign-in.ts';

/** Name of the session's cookie. */
export const COOKIE = 'quyche_phien';

export interface AppParts {
  readonly desk: Desk;
  readonly publisher: Publisher;
  readonly signIn: SignIn;
  readonly admin: AdminFiles;
  /** Policy of `/admin/`. */
  readonly adminPolicy: string;
  /** The link to the current release. */
  readonly current: string;
  readonly demo: boolean;
}

export interface Env {
  Variables: { me: Me };
}

/** The signed-in person behind a request. */
export function meOf({ desk, signIn }: AppParts, c: Context): Me | undefined {
  const user = signIn.user(getCookie(c, COOKIE));
  return user && personOf(desk.main().settings, user, dayOf(Temporal.Instant.from(desk.now())));
}
