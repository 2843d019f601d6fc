import type { ContentType } from '#schema/content-types.ts';
import type { Section } from '#schema/sections.ts';

/** Something people come to do: a large link on the home page. */
export interface Task {
  readonly href: string;
  readonly title: string;
  readonly hint: string;
}

/** The standing page that says how to reach the agency. */
export const contactPage = 'gioi-thieu/lien-he';

/** What people come for, by the kind of entry that offers it; the first section of a portal that holds it is used. */
const byKind: readonly { readonly kind: ContentType; readonly title: string; readonly hint: string }[] = [
  {
    kind: 'thu-tuc',
    title: 'Dịch vụ công, thủ tục',
    hint: 'Thủ tục hành chính và dịch vụ công trực tuyến',
  },
  {
    kind: 'du-thao',
    title: 'Góp ý, lấy ý kiến',
    hint: 'Góp ý dự thảo văn bản, gửi phản ánh, kiến nghị',
  },
  { kind: 'hoi-dap', title: 'Hỏi đáp', hint: 'Câu hỏi của người dân và trả lời của cơ quan' },
  {
    kind: 'lich-tiep-cong-dan',
    title: 'Lịch tiếp công dân',
    hint: 'Thời gian, nơi tiếp và người tiếp công dân',
  },
];

/** The tasks a portal with these sections can offer, in the order shown; contact where it has a page for it. */
export function tasksOf(sections: readonly Section[], hasContact: boolean): readonly Task[] {
  const offered = byKind.flatMap(({ kind, title, hint }) => {
    const section = sections.find(({ contentTypes }) => contentTypes.includes(kind));
    return section ? [{ href: `/chuyen-muc/${section.id}/`, title, hint }] : [];
  });
  const contact = {
    href: `/${contactPage}/`,
    title: 'Liên hệ',
    hint: 'Địa chỉ, điện thoại, thư điện tử của cơ quan',
  };
  return [
    {
      href: '/tim-kiem/?loai=van-ban',
      title: 'Tra cứu văn bản',
      hint: 'Theo số, ký hiệu, nội dung, năm ban hành',
    },
    ...offered.filter(({ href }, index) => offered.findIndex((other) => other.href === href) === index),
    ...(hasContact ? [contact] : []),
  ];
}
