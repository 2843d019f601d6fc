import { crc32, inflateRawSync } from 'node:zlib';
import type { Trouble } from '../engine/check.ts';
import { bytesOf, type Bytes } from './bytes.ts';

/** One file of an archive, as its records tell. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  read(): Uint8Array;
}

/** An archive's files; none, and the reason, when it is not to be opened. */
export interface Zip {
  readonly entries: readonly ZipEntry[];
  readonly trouble?: Trouble;
}

/** A file in an archive whose packed bytes are not what its records say. */
export class ZipDamaged extends Error {}

const MEGABYTE = 1024 * 1024;
const MAX_ENTRIES = 5000;
const MAX_MEGABYTES = 200;
/** Text packs to a tenth, a dull table to a fiftieth; beyond this only bombs go. */
const MAX_RATIO = 100;
const RATIO_COUNTS_FROM = 20 * MEGABYTE;
const END_LENGTH = 22;
const RECORD_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;

const RESAVE = 'Mở tệp bằng phần mềm đã tạo ra nó, lưu thành tệp mới rồi tải lên.';
const BROKEN: Trouble = {
  standard: 'ISO/IEC 21320-1',
  message: 'Tệp bị hỏng hoặc bị cắt cụt: không mở được các phần bên trong.',
  hint: RESAVE,
};
const STRANGE: Trouble = {
  classes: ['malware'],
  message: 'Tệp có phần dữ liệu nằm ngoài danh sách các phần của nó, có thể là một tệp khác được giấu vào.',
  hint: RESAVE,
};
const LOCKED: Trouble = {
  message: 'Tệp được đặt mật khẩu nên không kiểm tra được và người dân không mở được.',
  hint: 'Bỏ mật khẩu rồi tải lên lại.',
};
const bomb = (message: string): Trouble => ({
  standard: 'CWE-409',
  message,
  hint: 'Tách thành nhiều tệp nhỏ hơn.',
});

interface Record {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly isLink: boolean;
}

/**
 * Reads an archive's list of files, strictly: every byte belongs to one file, nothing overlaps, before and behind
 * stands nothing. Opens no file.
 */
export function readZip(file: Uint8Array): Zip {
  const bytes = bytesOf(file);
  const end = findEnd(bytes);
  if (end === undefined) return { entries: [], trouble: BROKEN };
  const records = readRecords(bytes, end);
  if (!records) return { entries: [], trouble: BROKEN };
  const trouble = judge(bytes, records, bytes.u32le(end + 16));
  if (trouble) return { entries: [], trouble };
  return {
    entries: records
      .filter(({ name }) => !name.endsWith('/'))
      .map((record) => ({ name: record.name, size: record.size, read: () => unpack(bytes, record) })),
  };
}

/** Offset of the end record whose comment reaches the file's last byte. */
function findEnd(bytes: Bytes): number | undefined {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (bytes.u32(at) === 0x50_4b_05_06 && at + END_LENGTH + bytes.u16le(at + 20) === bytes.length) return at;
  }
  return undefined;
}

/** Undefined when the list does not stand where it should, or is of several disks or the 64-bit kind. */
function readRecords(bytes: Bytes, end: number): readonly Record[] | undefined {
  const count = bytes.u16le(end + 10);
  const start = bytes.u32le(end + 16);
  if (bytes.u32le(end + 4) !== 0 || start + bytes.u32le(end + 12) !== end) return undefined;
  const records: Record[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (bytes.u32(at) !== 0x50_4b_01_02 || at + RECORD_LENGTH > end) return undefined;
    const nameEnd = at + RECORD_LENGTH + bytes.u16le(at + 28);
    records.push({
      name: Buffer.from(bytes.slice(at + RECORD_LENGTH, nameEnd)).toString('utf8'),
      flags: bytes.u16le(at + 8),
      method: bytes.u16le(at + 10),
      crc: bytes.u32le(at + 16),
      packed: bytes.u32le(at + 20),
      size: bytes.u32le(at + 24),
      offset: bytes.u32le(at + 42),
      isLink: bytes.u32le(at + 38) >>> 28 === 0o12,
    });
    at = nameEnd + bytes.u16le(at + 30) + bytes.u16le(at + 32);
  }
  return at === end ? records : undefined;
}

function judge(bytes: Bytes, records: readonly Record[], listAt: number): Trouble | undefined {
  if (records.length > MAX_ENTRIES) {
    return bomb(`Tệp nén có ${records.length} phần bên trong, quá ${MAX_ENTRIES}.`);
  }
  const total = records.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_MEGABYTES * MEGABYTE) {
    return bomb(`Tệp nén giải ra ${Math.ceil(total / MEGABYTE)} MB, quá ${MAX_MEGABYTES} MB.`);
  }
  if (total > RATIO_COUNTS_FROM && total / bytes.length > MAX_RATIO) {
    return bomb(`Tệp nén giải ra lớn gấp ${Math.round(total / bytes.length)} lần, quá ${MAX_RATIO} lần.`);
  }
  if (records.some(({ flags }) => (flags & 1) === 1)) return LOCKED;
  if (records.some((record) => record.isLink || !isSafeName(record.name))) return UNSAFE_NAME;
  const names = new Set(records.map(({ name }) => name.normalize('NFC').toLowerCase()));
  if (names.size < records.length) return UNSAFE_NAME;
  if (records.some(({ method }) => method !== 0 && method !== 8)) return BROKEN;
  return judgeTiling(bytes, records, listAt);
}

const UNSAFE_NAME: Trouble = {
  standard: 'CWE-22',
  message: 'Bên trong tệp nén có tên trùng nhau, liên kết, hoặc đường dẫn ra ngoài thư mục.',
  hint: 'Nén lại từ một thư mục bình thường rồi tải lên.',
};

const isSafeName = (name: string): boolean =>
  name !== '' &&
  !/[\\\p{Cc}\uFFFD]|^\/|^[a-z]:/iu.test(name) &&
  name.split('/').every((part) => part !== '..' && part !== '.');

/** Files stand one behind another from the first byte to the list. */
function judgeTiling(bytes: Bytes, records: readonly Record[], listAt: number): Trouble | undefined {
  let at = 0;
  for (const record of records.toSorted((a, b) => a.offset - b.offset)) {
    if (record.offset !== at) return STRANGE;
    const start = dataStart(bytes, record);
    if (start === undefined) return BROKEN;
    at = start + record.packed;
    // Written behind the file when its size was not yet known: with or without a signature.
    if ((record.flags & 8) !== 0) at += bytes.u32(at) === 0x50_4b_07_08 ? 16 : 12;
    if (at > listAt) return BROKEN;
  }
  return at === listAt ? undefined : STRANGE;
}

/** Where a file's packed bytes start; undefined when its own header is missing or names another file. */
function dataStart(bytes: Bytes, { offset, name }: Record): number | undefined {
  if (bytes.u32(offset) !== 0x50_4b_03_04) return undefined;
  const nameEnd = offset + LOCAL_LENGTH + bytes.u16le(offset + 26);
  const own = Buffer.from(bytes.slice(offset + LOCAL_LENGTH, nameEnd)).toString('utf8');
  return own === name ? nameEnd + bytes.u16le(offset + 28) : undefined;
}

/** Unpacks one file, never to more than its record says. Throws `ZipDamaged`. */
function unpack(bytes: Bytes, record: Record): Uint8Array {
  const start = dataStart(bytes, record) ?? 0;
  const packed = bytes.slice(start, start + record.packed);
  const content = record.method === 0 ? packed : inflate(packed, record);
  if (content.length !== record.size || crc32(content) !== record.crc) throw new ZipDamaged(record.name);
  return content;
}

function inflate(packed: Uint8Array, { name, size }: Record): Uint8Array {
  if (size === 0) return new Uint8Array();
  try {
    return inflateRawSync(packed, { maxOutputLength: size });
  } catch (error) {
    throw new ZipDamaged(name, { cause: error });
  }
}
