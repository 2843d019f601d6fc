import { z } from 'zod';
import { PlainDate, line } from './primitives.ts';
import { basis } from './rulebook/basis.ts';

/** Share of full light a `#rrggbb` colour gives back, 0 to 1 (WCAG relative luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const Url = z.url({ protocol: /^https?$/, error: 'phải là địa chỉ bắt đầu bằng https:// hoặc http://' });

/** Identity of the site, as the regulation fixes it (rows A05–A09, I03, J01, J02). */
export const Site = z.strictObject({
  /** “Cổng thông tin điện tử” or “Trang thông tin điện tử”: the word the whole site uses of itself. */
  term: z.enum(['Cổng thông tin điện tử', 'Trang thông tin điện tử']),
  /** Full name, as the text gives it (row A05). */
  name: line(160),
  /** For narrow places. */
  shortName: line(60),
  /** The one recognised address. */
  url: Url,
  /** Addresses the text gives, or disowns, besides it. */
  disowned: z.array(Url).default([]),
  /** Portal this one belongs to, or answers to. */
  parent: z.strictObject({ name: line(160), url: Url.optional() }).optional(),
  /** Cơ quan cấp trên. */
  superior: line(160),
  /** Cơ quan chủ quản. */
  managingBody: line(160),
  /** Person responsible, by office. */
  responsible: line(160),
  /** Permission to operate; null where the text speaks of one without naming it. */
  licence: z
    .strictObject({ number: line(80), date: PlainDate.optional(), issuer: line(160) })
    .nullable()
    .default(null),
  /** Office that answers letters and calls about the portal. */
  contact: line(160).optional(),
  /** Official contact (row I03). */
  address: line(200).optional(),
  phone: line(40).optional(),
  fax: line(40).optional(),
  email: z.email({ error: 'phải là địa chỉ thư điện tử' }).optional(),
  /** Identity colour: at least 7:1 on white, so that text in it stays legible. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, { error: 'phải là màu dạng #rrggbb, chữ thường' })
    .refine((colour) => 1.05 / (luminance(colour) + 0.05) >= 7, {
      error: 'quá nhạt: độ tương phản với nền trắng phải từ 7:1',
    }),
  /** Languages and where each lives; the first is the main one. */
  languages: z
    .array(
      z.strictObject({
        code: z.enum(['vi', 'en', 'zh']),
        path: z
          .string()
          .regex(/^\/(?:[a-z-]+\/)?$/, { error: 'phải bắt đầu và kết thúc bằng dấu /, ví dụ /english/' }),
        label: line(40),
      }),
    )
    .nonempty(),
  /** Other channels items go to after approval: `eNetViet` (row C21). */
  channels: z.array(line(60)).default([]),
  ...basis,
});
export type Site = z.output<typeof Site>;

/** What every page shows of the site: the part of `Site` that pages read, under the portal's id. */
export interface SiteIdentity {
  readonly portal: string;
  readonly name: string;
  readonly shortName: string;
  readonly term: string;
  readonly url: string;
  readonly superior: string;
  readonly managingBody: string;
  readonly responsible: string;
  readonly contact?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly colour: string;
  readonly languages: readonly { readonly code: string; readonly path: string; readonly label: string }[];
}

/** The identity pages show, from the rulebook's `site`. */
export function siteIdentity(portal: string, site: Site): SiteIdentity {
  const { contact, address, phone, fax, email } = site;
  return {
    portal,
    name: site.name,
    shortName: site.shortName,
    term: site.term,
    url: site.url,
    superior: site.superior,
    managingBody: site.managingBody,
    responsible: site.responsible,
    ...(contact && { contact }),
    ...(address && { address }),
    ...(phone && { phone }),
    ...(fax && { fax }),
    ...(email && { email }),
    colour: site.colour,
    languages: site.languages,
  };
}
