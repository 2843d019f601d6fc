import type { CheckContext, TextCheck, TextSubject } from './engine/check.ts';
import { bankAccounts, identityNumbers, mobileNumbers } from './personal/numbers.ts';
import { digitsOf } from './personal/personal.ts';
import type { Reading } from './personal/personal.ts';
import { birthDays, health, homes, privateAddresses } from './personal/persons.ts';
import { skeletonFor } from './text/skeleton.ts';

const searches = [identityNumbers, mobileNumbers, bankAccounts, privateAddresses, birthDays, homes, health];
const MOST = 20;
const HIDDEN = /\p{Cf}/gu;

/** Data of a person: what is found is told by place, kind and a masked form, never itself. */
export const personalData: TextCheck = {
  id: 'personal-data',
  standard: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15',
  judges: 'text',
  check(subject, context) {
    const skeleton = skeletonFor(subject);
    const reading: Reading = {
      text: skeleton.text,
      official: officialOf(subject, context),
      original: (start, end) =>
        subject.text
          .slice(...skeleton.range(start, end))
          .replaceAll(HIDDEN, '')
          .normalize('NFC'),
    };
    return searches
      .flatMap((search) => search(reading))
      .toSorted((a, b) => a.start - b.start)
      .slice(0, MOST)
      .map(({ start, end, kind, masked, severity }) => ({
        place: skeleton.place(start, end),
        severity,
        message: `Có ${kind}${masked === undefined ? '' : ` (${masked})`}.`,
        hint:
          severity === 'refuse'
            ? 'Xóa số này; danh sách chỉ cần họ tên và đơn vị, lớp.'
            : 'Bỏ đi nếu không cần; chỉ giữ khi người ấy đồng ý hoặc pháp luật quy định phải công khai.',
        classes: ['privacy'],
      }));
  },
};

/** Numbers and addresses given as a unit's own, and those an entry's own fields give for contact. */
function officialOf({ entry }: TextSubject, { portal }: CheckContext): ReadonlySet<string> {
  const official = new Set<string>();
  const add = (contact: unknown): void => {
    if (typeof contact !== 'string') return;
    if (contact.includes('@')) official.add(contact.toLowerCase());
    else official.add(digitsOf(contact).replace(/^84/, '0'));
  };
  for (const { phone, email } of portal.units) {
    add(phone);
    add(email);
  }
  const visit = (data: unknown): void => {
    if (typeof data !== 'object' || data === null) return;
    for (const [key, value] of Object.entries(data)) {
      if (key === 'phone' || key === 'email') add(value);
      else visit(value);
    }
  };
  visit(entry?.front.data);
  return official;
}
