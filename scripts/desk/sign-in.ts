import { digestOf, newToken, passwordMatches } from '#scripts/adapters/passwords.ts';
import type { PrivateStore, StoredUser } from '#scripts/adapters/private-store.ts';
import { Refusal } from './refusal.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A working day with a long lunch; a machine left alone overnight asks again. */
const IDLE = 4 * HOUR;
const WHOLE = 12 * HOUR;
/** Wrong tries that cost nothing; each one more doubles the wait. */
const FREE_TRIES = 5;
const LONGEST_WAIT = 15 * MINUTE;
/** Failures older than this are forgotten. */
const FORGET = 24 * HOUR;

export interface SignIn {
  /**
   * Checks a password; returns the new session's token. Refuses with 401, and with 429 while the account or the
   * address has to wait. `from` is the network address.
   */
  open(account: string, password: string, from: string): Promise<string>;
  /** The signed-in user of a cookie's token; undefined when there is none, it expired, or the account is off. */
  user(token: string | undefined): StoredUser | undefined;
  close(token: string | undefined): void;
}

function sayWait(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
}

/** Sessions and passwords over the private store. `demo`: demo accounts may sign in. */
export function openSignIn(
  store: PrivateStore,
  options: { readonly demo: boolean; readonly clock?: () => number },
): SignIn {
  const clock = options.clock ?? Date.now;
  const usable = (user: StoredUser | undefined) =>
    user && !user.disabled && (!user.demo || options.demo) ? user : undefined;

  function waitOf(key: string): number {
    const { count, last } = store.failures(key);
    if (count < FREE_TRIES) return 0;
    const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** (count - FREE_TRIES + 1));
    return Math.max(0, last + wait - clock());
  }
  function countFailure(key: string): void {
    const { count, last } = store.failures(key);
    store.setFailures(key, { count: clock() - last > FORGET ? 1 : count + 1, last: clock() });
  }
  return {
    async open(account, password, from) {
      const keys = [`tai-khoan ${account.slice(0, 120)}`, `dia-chi ${from}`];
      const wait = Math.max(...keys.map(waitOf));
      if (wait > 0) {
        throw new Refusal(429, `Đã đăng nhập sai nhiều lần. Vui lòng thử lại sau ${sayWait(wait)}.`);
      }
      // Counted before the slow comparison, so that tries sent at the same moment are counted too.
      for (const key of keys) countFailure(key);
      const user = usable(store.user(account));
      const right = await passwordMatches(password.slice(0, 1000), user?.hash);
      if (!user || !right) throw new Refusal(401, 'Tài khoản hoặc mật khẩu không đúng.');
      for (const key of keys) store.setFailures(key, { count: 0, last: 0 });
      const { token, digest } = newToken();
      store.dropSessionsBefore(clock() - WHOLE, clock() - IDLE);
      store.putSession(digest, { account: user.account, created: clock(), seen: clock() });
      return token;
    },
    user(token) {
      if (!token) return undefined;
      const digest = digestOf(token);
      const session = store.session(digest);
      if (!session) return undefined;
      const now = clock();
      const user = usable(store.user(session.account));
      if (!user || now - session.created > WHOLE || now - session.seen > IDLE) {
        store.dropSession(digest);
        return undefined;
      }
      if (now - session.seen > MINUTE) store.putSession(digest, { ...session, seen: now });
      return user;
    },
    close(token) {
      if (token) store.dropSession(digestOf(token));
    },
  };
}
