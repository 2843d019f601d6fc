import { either, lower } from '#policy/words.ts';
import type { Due } from '#schema/rulebook/due.ts';
import { startFacts } from '#schema/rulebook/facts.ts';
import type { RulebookVersion } from '#schema/rulebook.ts';
import type { CarriedOut } from './carried-out.ts';
import { sayWhen } from './say-when.ts';
import { sayCount, sayDue, sayLength, sayPeriod } from './words.ts';

type Labels = (role: string) => string;

const held = (cite: string, text: string): CarriedOut => ({ cite, manner: 'held', text });

function labelsOf({ roles }: RulebookVersion): Labels {
  const known = new Map(roles.map(({ id, label }) => [id, label]));
  return (role) => (role === 'nguoi-cung-cap' ? 'người cung cấp thông tin' : (known.get(role) ?? role));
}

function roleItems({ roles }: RulebookVersion): CarriedOut[] {
  return roles.flatMap(({ cite, label, verb, mayApproveOwnEdits }) => [
    held(cite, `${label}: ${lower(verb)}`),
    ...(mayApproveOwnEdits
      ? [held(mayApproveOwnEdits.cite, `${label} được ${lower(verb)} cả bài do mình soạn hoặc sửa`)]
      : []),
  ]);
}

function approvalItems({ approvals }: RulebookVersion, label: Labels): CarriedOut[] {
  const rules = approvals.rules.flatMap((rule) => {
    const steps = rule.route.map(({ role, or = [], within }) => {
      const who = either([role, ...or].map(label));
      return within ? `${who} (${sayLength(within)})` : who;
    });
    const last = steps.pop() ?? '';
    const order = steps.length > 0 ? `lần lượt ${steps.join(', ')}, rồi ${last}` : last;
    const press = rule.when.change?.every((change) => change === 'remove') ? 'gỡ bỏ' : 'xuất bản';
    return [
      held(rule.cite, `${rule.label}: ${order} ${rule.act}; ${either(rule.publish.map(label))} bấm ${press}`),
    ];
  });
  return [
    ...rules,
    ...approvals.escalations.map(({ cite, from, to }) =>
      held(cite, `${label(from)} được trình ${label(to)}`),
    ),
    ...approvals.delegations.map(({ cite, from, to }) =>
      held(cite, `${label(to)} làm thay ${label(from)} khi được ủy quyền`),
    ),
    ...approvals.returns.map(({ cite, from, to }) =>
      held(cite, `${either(from.map(label))} trả lại ${label(to)} để chỉnh sửa`),
    ),
  ];
}

/** What a quota counts: “tin”, “tin, bài”, else “mục”. */
function counted({ genres, types }: RulebookVersion['quotas'][number]): string {
  if (genres?.length === 1 && genres[0] === 'tin') return 'tin';
  return types.length === 1 && types[0] === 'tin-tuc' ? 'tin, bài' : 'mục';
}

function clockItems({ deadlines, quotas, site }: RulebookVersion): CarriedOut[] {
  return [
    ...deadlines.map(({ cite, label, start, due }): CarriedOut => {
      const from = either(start.map((fact) => startFacts[fact]));
      const manner = 'promptly' in due ? 'watched' : 'held';
      return { cite, manner, text: `${label}: ${sayDue(due)}, tính từ khi ${from}` };
    }),
    ...quotas.map((quota): CarriedOut => {
      const { cite, label, count, per, due, whole, warnOnly } = quota;
      const who = whole ? `cả ${lower(site.term.split(' ')[0] ?? '')}` : 'mỗi đơn vị';
      const by = due ? `, ${sayDue(due)}` : '';
      return {
        cite,
        manner: warnOnly ? 'watched' : 'held',
        text: `${label}: ${who} ít nhất ${sayCount(count)} ${counted(quota)} ${sayPeriod(per)}${by}`,
      };
    }),
  ];
}

const limit = (due: Due | undefined): string => (due ? ` ${sayDue(due)}` : '');

function questionItems({ questions }: RulebookVersion, label: Labels): CarriedOut[] {
  if (!questions) return [];
  const { intake, form, forward, answer, extension, progressNotice, outOfScope, post, urgent, diverted } =
    questions;
  return [
    held(intake.cite, `${label(intake.role)} tiếp nhận câu hỏi`),
    ...(form ? [held(form.cite, `câu hỏi gửi theo mẫu gồm: ${form.fields.join(', ')}`)] : []),
    ...(forward ? [held(forward.cite, `chuyển câu hỏi đến đơn vị trả lời${limit(forward.due)}`)] : []),
    ...answer.map(({ cite, due, unitsUpTo }) =>
      held(cite, `trả lời${limit(due)}${unitsUpTo === undefined ? '' : ` khi hỏi đến ${unitsUpTo} đơn vị`}`),
    ),
    ...(extension ? [held(extension.cite, `${label(extension.grantedBy)} cho gia hạn trả lời`)] : []),
    ...(progressNotice
      ? [held(progressNotice.cite, 'chưa trả lời được thì thông báo và hẹn ngày trả lời')]
      : []),
    ...(outOfScope
      ? [held(outOfScope.cite, `câu hỏi ngoài phạm vi: báo cho người hỏi${limit(outOfScope.due)}`)]
      : []),
    ...(post ? [held(post.cite, `đăng câu trả lời${limit(post.due)}`)] : []),
    ...(urgent ? [held(urgent.cite, `việc khẩn: báo cáo ${urgent.reportTo}`)] : []),
    ...diverted.map(({ cite, subject, to }) =>
      held(cite, `${subject === 'khieu-nai' ? 'khiếu nại' : 'tố cáo'} được chuyển ${to}, không đăng`),
    ),
  ];
}

function removalItems({ removals }: RulebookVersion, label: Labels): CarriedOut[] {
  if (!removals) return [];
  const { grounds, decides, requestedThrough, reportTo, never, reviews } = removals;
  return [
    ...grounds.map((ground) => held(ground.cite, `căn cứ gỡ bỏ: ${ground.label}`)),
    ...decides.map(({ cite, role, ownUnit }) =>
      held(cite, `${label(role)} quyết định gỡ bỏ${ownUnit ? ' thông tin của đơn vị mình' : ''}`),
    ),
    ...(requestedThrough ? [held(requestedThrough.cite, 'yêu cầu gỡ bỏ gửi qua đầu mối quy định')] : []),
    ...(reportTo ? [held(reportTo.cite, `gỡ bỏ xong thì báo cáo ${label(reportTo.role)}`)] : []),
    ...never.map(({ cite, when }) => held(cite, `không được gỡ bỏ ${sayWhen(when)}`)),
    ...reviews.map(({ cite, due, when }): CarriedOut => ({
      cite,
      manner: 'watched',
      text: `rà soát để gỡ bỏ ${sayWhen(when)}: ${sayDue(due)}`,
    })),
  ];
}

function prohibitionItems({ prohibitions }: RulebookVersion): CarriedOut[] {
  return prohibitions.map(({ cite, checks, question }) =>
    held(
      cite,
      checks.length > 0
        ? `máy kiểm tra, người duyệt trả lời: ${question}`
        : `người duyệt phải trả lời: ${question}`,
    ),
  );
}

/** What the software holds to, or reminds of: routes, clocks, quotas, questions, removals, refusals. */
export function ruleItems(version: RulebookVersion): readonly CarriedOut[] {
  const label = labelsOf(version);
  return [
    ...roleItems(version),
    ...approvalItems(version, label),
    ...clockItems(version),
    ...questionItems(version, label),
    ...removalItems(version, label),
    ...prohibitionItems(version),
  ];
}
