import type { RulebookVersion } from '#schema/rulebook.ts';
import type { Section } from '#schema/sections.ts';
import { listUrl } from '../list-pages.ts';
import type { CarriedOut, RegulationFacts } from './carried-out.ts';
import { sayDue, sayPeriod } from './words.ts';

const languages = { en: 'tiếng Anh', zh: 'tiếng Trung' } as const;

const shown = (cite: string, text: string, href?: string): CarriedOut =>
  href === undefined ? { cite, manner: 'shown', text } : { cite, manner: 'shown', text, href };
const watched = (cite: string, text: string): CarriedOut => ({ cite, manner: 'watched', text });
const left = (cite: string, text: string): CarriedOut => ({ cite, manner: 'left', text });

function siteItems({ site, consultations, procedures, translations }: RulebookVersion): CarriedOut[] {
  const c = consultations;
  return [
    shown(site.cite, `${site.name}: tên, địa chỉ, cơ quan chủ quản ở đầu và cuối mọi trang`, '/'),
    ...(c?.shows ?? []).map(({ cite, label }) => shown(cite, `trang lấy ý kiến nêu ${label}`)),
    ...(c?.publishesComments
      ? [shown(c.publishesComments.cite, 'đăng ý kiến đóng góp đã nhận trên trang lấy ý kiến')]
      : []),
    ...(c?.dossier ? [left(c.dossier.cite, `${c.dossier.from} gửi hồ sơ dự thảo`)] : []),
    ...(c?.finalText
      ? [watched(c.finalText.cite, 'văn bản ban hành xong được đưa vào hệ thống văn bản')]
      : []),
    ...(procedures?.shows ?? []).map(({ cite, label }) => shown(cite, `trang thủ tục nêu ${label}`)),
    ...translations.map(({ cite, language, duty }) =>
      shown(cite, `bản ${languages[language]}${duty === 'may' ? ' khi có điều kiện' : ' bắt buộc'}`),
    ),
  ];
}

function documentItems({ documents }: RulebookVersion): CarriedOut[] {
  if (!documents) return [];
  const { recipientsMarker, fullText, attribution, selected, owner, dates, validity } = documents;
  return [
    ...recipientsMarker.map(({ cite, text, writtenBy }) =>
      left(cite, `${writtenBy} ghi “${text}” ở Nơi nhận của văn bản`),
    ),
    ...(fullText ? [shown(fullText.cite, 'đăng toàn văn văn bản')] : []),
    ...(attribution ? [shown(attribution.cite, 'ghi tác giả, nguồn của thông tin')] : []),
    ...(selected ? [watched(selected.cite, `người duyệt phải trả lời: ${selected.question}`)] : []),
    ...(owner ? [left(owner.cite, `${owner.who} cập nhật và quản lý văn bản`)] : []),
    ...dates.map(({ cite, label }) => shown(cite, `trang văn bản nêu ${label}`)),
    ...(validity ? [shown(validity.cite, 'trang văn bản nêu tình trạng hiệu lực')] : []),
  ];
}

function upkeepItems({
  reviews,
  reports,
  reminders,
  operations,
  disclosures,
}: RulebookVersion): CarriedOut[] {
  return [
    ...disclosures.flatMap(({ cite, section, under, neverRemoved, reportTo }) => [
      shown(
        cite,
        `công khai${under === undefined ? '' : ` theo ${under}`}${neverRemoved ? ', không gỡ bỏ' : ''}`,
        listUrl(section),
      ),
      ...(reportTo
        ? [
            watched(
              reportTo.cite ?? cite,
              `địa chỉ công khai thay đổi: báo ${reportTo.to} ${sayDue(reportTo.due)}`,
            ),
          ]
        : []),
    ]),
    ...reviews.map(({ cite, label, who, per, times, at, due }) => {
      const often = `${times > 1 ? `${times} lần ` : ''}${sayPeriod(per)}`;
      const moments = [...(at.length > 0 ? [at.join(', ')] : []), ...(due ? [sayDue(due)] : [])];
      return watched(cite, `${who}: ${label}, ${[often, ...moments].join('; ')}`);
    }),
    ...reports.map(({ cite, label, from, to, per, due }) =>
      watched(
        cite,
        `${from}: ${label} gửi ${to}, ${per.map(sayPeriod).join(', ')}${due ? `, ${sayDue(due)}` : ''}`,
      ),
    ),
    ...(reminders
      ? reminders.ladder.map(({ from, effect }) =>
          watched(reminders.cite, `đơn vị bị nhắc nhở từ ${from} lần ${sayPeriod(reminders.per)}: ${effect}`),
        )
      : []),
    ...operations.map(({ cite, label, who, measure }) => {
      const text = who === undefined ? label : `${who}: ${label}`;
      return measure ? watched(cite, text) : left(cite, text);
    }),
  ];
}

function dutyItems({ duties }: RulebookVersion): CarriedOut[] {
  return duties.map(({ cite, label, who, section, checks }) => {
    const [first] = section ?? [];
    if (checks) return { cite, manner: 'held', text: `kiểm tra bằng máy: ${label}` };
    if (first !== undefined) return shown(cite, label, listUrl(first));
    return who === undefined ? { cite, manner: 'applied', text: label } : left(cite, `${who}: ${label}`);
  });
}

/** What shows on the site, what the software reminds of, and what is left to whom. */
export function shownItems(
  { version, offices }: RegulationFacts,
  sections: readonly Section[],
): readonly CarriedOut[] {
  return [
    ...siteItems(version),
    ...documentItems(version),
    ...upkeepItems(version),
    ...dutyItems(version),
    ...sections.flatMap(({ id, title, cite }) =>
      cite === undefined ? [] : [shown(cite, `chuyên mục “${title}”`, listUrl(id))],
    ),
    ...offices.flatMap(({ title, heldBy, cite }) =>
      cite === undefined ? [] : [left(cite, heldBy === undefined ? title : `${title}: ${heldBy}`)],
    ),
    ...version.notEnforced.map(({ cite, why }) => left(cite, why)),
  ];
}
