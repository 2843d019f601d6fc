import type { LedgerRecord } from '#scripts/ledger/record.ts';
import { PROVIDER } from './case.ts';
import type { Main } from './desk.ts';
import type { Person } from './entry-file.ts';

const words: Readonly<Record<LedgerRecord['step'], string>> = {
  gui: 'gửi duyệt',
  sua: 'sửa nội dung',
  duyet: 'duyệt',
  'trinh-cap-tren': 'trình cấp trên',
  'tra-lai': 'trả lại',
  huy: 'bỏ bản nháp',
  'xuat-ban': 'xuất bản',
};

/** What a record did, to stand after the person's name. */
export function wordsOf(record: LedgerRecord): string {
  return record.step === 'tra-lai' && record.role === PROVIDER ? 'rút lại' : words[record.step];
}

/** Subject line of a ledger commit: “Thư ký Ban Biên tập duyệt “Khai giảng năm học””. */
export function sentenceOf(name: string, title: string, record: LedgerRecord): string {
  return `${name} ${wordsOf(record)} “${title}”`;
}

/** Name and office of the person behind a record, as the board on main has them. */
export function personOfRecord({ settings }: Main, { account, office }: LedgerRecord): Person {
  const { accounts, offices } = settings.board;
  const title = offices.find(({ id }) => id === office)?.title;
  return {
    account,
    name: accounts.find(({ id }) => id === account)?.name ?? account,
    ...(title && { office: title }),
  };
}
