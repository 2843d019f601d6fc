import type { Section } from '#schema/sections.ts';

/** Something people come to do: a large link on the home page. */
export interface Task {
  readonly href: string;
  readonly title: string;
  readonly hint: string;
}

/** What people come for, by the section ids that offer it; the first section a portal has is used. */
const bySection = [
  {
    ids: ['dich-vu-cong', 'thu-tuc', 'thu-tuc-hanh-chinh'],
    title: 'Dịch vụ công, thủ tục',
    hint: 'Thủ tục hành chính và dịch vụ công trực tuyến',
  },
  {
    ids: ['lay-y-kien', 'gop-y', 'hoi-dap'],
    title: 'Góp ý, lấy ý kiến',
    hint: 'Góp ý dự thảo văn bản, gửi phản ánh, kiến nghị',
  },
] as const;

/** The tasks a portal with these sections can offer, in the order shown. */
export function tasksOf(sections: readonly Section[]): readonly Task[] {
  const known = new Set(sections.map(({ id }) => id));
  const offered = bySection.flatMap(({ ids, title, hint }) => {
    const id = ids.find((candidate) => known.has(candidate));
    return id ? [{ href: `/chuyen-muc/${id}/`, title, hint }] : [];
  });
  return [
    {
      href: '/tim-kiem/?loai=van-ban',
      title: 'Tra cứu văn bản',
      hint: 'Theo số, ký hiệu, nội dung, năm ban hành',
    },
    ...offered,
    { href: '/gioi-thieu/lien-he/', title: 'Liên hệ', hint: 'Địa chỉ, điện thoại, thư điện tử của cơ quan' },
  ];
}
