import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { exitCode, QuycheError } from '#scripts/errors.ts';

export interface StoredUser {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly hash: string;
  readonly administrator: boolean;
  /** Can sign in only while the desk runs with --demo. */
  readonly demo: boolean;
  readonly disabled: boolean;
}

export interface StoredSession {
  readonly account: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly seen: number;
}

export interface StoredNote {
  readonly id: string;
  readonly entry: string;
  readonly account: string;
  readonly author: string;
  readonly text: string;
  /** Instant with offset. */
  readonly at: string;
  readonly resolved: boolean;
}

/** Failed sign-ins in a row of one account or address, and when the last was. */
export interface Failures {
  readonly count: number;
  readonly last: number;
}

/** `rieng.sqlite`: what must never stand in the content repository. Owner-only on disk. */
export interface PrivateStore {
  users(): readonly StoredUser[];
  user(account: string): StoredUser | undefined;
  putUser(user: StoredUser): void;
  putSession(digest: string, session: StoredSession): void;
  session(digest: string): StoredSession | undefined;
  dropSession(digest: string): void;
  dropSessionsOf(account: string): void;
  dropSessionsBefore(created: number, seen: number): void;
  failures(key: string): Failures;
  setFailures(key: string, failures: Failures): void;
  notes(entry: string): readonly StoredNote[];
  putNote(note: StoredNote): void;
  dropNote(entry: string, id: string): boolean;
  /** 32 random bytes made once: the key of the desk's seal. */
  key(): Uint8Array;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS users (account TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, hash TEXT NOT NULL,
    administrator INTEGER NOT NULL, demo INTEGER NOT NULL, disabled INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (digest TEXT PRIMARY KEY, account TEXT NOT NULL, created INTEGER NOT NULL, seen INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS failures (key TEXT PRIMARY KEY, count INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS notes (id TEXT PRIMARY KEY, entry TEXT NOT NULL, account TEXT NOT NULL, author TEXT NOT NULL,
    text TEXT NOT NULL, at TEXT NOT NULL, resolved INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS notes_of ON notes (entry, at);
  CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
`;

type Row = Record<string, unknown>;
const userOf = (row: Row): StoredUser => ({
  account: String(row['account']),
  name: String(row['name']),
  email: String(row['email']),
  hash: String(row['hash']),
  administrator: row['administrator'] === 1,
  demo: row['demo'] === 1,
  disabled: row['disabled'] === 1,
});
const noteOf = (row: Row): StoredNote => ({
  id: String(row['id']),
  entry: String(row['entry']),
  account: String(row['account']),
  author: String(row['author']),
  text: String(row['text']),
  at: String(row['at']),
  resolved: row['resolved'] === 1,
});

function say(error: unknown, file: string): never {
  const full = error instanceof Error && /full|disk I\/O/.test(error.message);
  if (!(error instanceof Error) || !('errcode' in error)) throw error;
  throw new QuycheError(
    full ? 'DiskFull' : 'StoreFailed',
    full ? `Đĩa đã đầy: ${file} không ghi thêm được.` : `Không ghi được ${file}: ${error.message}`,
    {
      hint: 'Nội dung đã lưu trước đó vẫn nguyên vẹn. Hãy báo người quản trị kiểm tra đĩa.',
      exit: exitCode.unreachable,
      cause: error,
    },
  );
}

/** Opens or creates the store in a folder; the file can be read by its owner only. */
export function openPrivateStore(folder: string): PrivateStore {
  const file = path.join(folder, 'rieng.sqlite');
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const db = new DatabaseSync(file, { timeout: 5000 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  db.exec(SCHEMA);
  const one = (sql: string) => db.prepare(sql);
  const get = {
    users: one('SELECT * FROM users ORDER BY account'),
    user: one('SELECT * FROM users WHERE account = ?'),
    session: one('SELECT * FROM sessions WHERE digest = ?'),
    failures: one('SELECT count, last FROM failures WHERE key = ?'),
    notes: one('SELECT * FROM notes WHERE entry = ? ORDER BY at, id'),
    key: one("SELECT value FROM secrets WHERE name = 'seal'"),
  };
  const run = (sql: string, ...values: (string | number | Uint8Array)[]) => {
    try {
      return one(sql).run(...values);
    } catch (error) {
      return say(error, file);
    }
  };
  run("INSERT OR IGNORE INTO secrets (name, value) VALUES ('seal', ?)", randomBytes(32));
  return {
    users: () => get.users.all().map(userOf),
    user: (account) => {
      const row = get.user.get(account);
      return row && userOf(row);
    },
    putUser: ({ account, name, email, hash, administrator, demo, disabled }) =>
      void run('INSERT OR REPLACE INTO users VALUES (?, ?, ?, ?, ?, ?, ?)', account, name, email, hash, +administrator, +demo, +disabled), // prettier-ignore
    putSession: (digest, { account, created, seen }) =>
      void run('INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?)', digest, account, created, seen),
    session: (digest) => {
      const row = get.session.get(digest);
      return (
        row && { account: String(row['account']), created: Number(row['created']), seen: Number(row['seen']) }
      );
    },
    dropSession: (digest) => void run('DELETE FROM sessions WHERE digest = ?', digest),
    dropSessionsOf: (account) => void run('DELETE FROM sessions WHERE account = ?', account),
    dropSessionsBefore: (created, seen) =>
      void run('DELETE FROM sessions WHERE created < ? OR seen < ?', created, seen),
    failures: (key) => {
      const row = get.failures.get(key);
      return { count: Number(row?.['count'] ?? 0), last: Number(row?.['last'] ?? 0) };
    },
    setFailures: (key, { count, last }) =>
      void (count === 0
        ? run('DELETE FROM failures WHERE key = ?', key)
        : run('INSERT OR REPLACE INTO failures VALUES (?, ?, ?)', key, count, last)),
    notes: (entry) => get.notes.all(entry).map(noteOf),
    putNote: ({ id, entry, account, author, text, at, resolved }) =>
      void run('INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?, ?, ?)', id, entry, account, author, text, at, +resolved), // prettier-ignore
    dropNote: (entry, id) => run('DELETE FROM notes WHERE entry = ? AND id = ?', entry, id).changes > 0,
    key: () => get.key.get()?.['value'] as Uint8Array,
    close: () => db.close(),
  };
}

/**
 * Holds a data folder for one desk at a time; the system lets go of it when the process ends, however it ends.
 * Throws `AlreadyRunning` when another desk holds it.
 */
export function holdFolder(folder: string): { release(): void } {
  const db = new DatabaseSync(path.join(folder, 'dang-chay.sqlite'), { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (cause) {
    db.close();
    throw new QuycheError(
      'AlreadyRunning',
      `Một bàn biên tập khác đang chạy với thư mục dữ liệu ${folder}.`,
      {
        hint: 'Hãy dừng bàn biên tập kia, hoặc chọn thư mục khác bằng --data.',
        exit: exitCode.wrongUse,
        cause,
      },
    );
  }
  return { release: () => db.close() };
}
