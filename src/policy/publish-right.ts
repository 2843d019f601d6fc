import type { Decision, StepStatus } from './decide.ts';
import { holdsOn } from './offices.ts';
import { rolesOfStep } from './route.ts';
import type { Route } from './route.ts';
import { dayOf } from './time.ts';
import { either, lower } from './words.ts';

export type PublishRight =
  | { readonly allowed: true; readonly role: string; readonly office: string; readonly cite: string }
  | {
      readonly allowed: false;
      /** Vietnamese: what is refused, which office is needed, the clause. */
      readonly message: string;
      readonly cite: string;
      /** Role whose office is needed; none where nobody may. */
      readonly needs: string;
    };

function waitingFor(verb: string, step: StepStatus): PublishRight {
  const before =
    step.status === 'void'
      ? `bước của ${step.label} phải làm lại vì ${step.why ?? 'không còn giá trị'}`
      : `còn chờ ${step.label} ${lower(step.verb)}`;
  return {
    allowed: false,
    message: `Chưa thể ${verb}: ${before} (${step.cite}).`,
    cite: step.cite,
    needs: step.role,
  };
}

/**
 * Whether an account may publish (or take down) an item now. A refusal names the office needed and the clause: the
 * tier that decides this class of items, or the step still missing when the person is of that tier.
 */
export function publishRight(
  route: Route,
  decision: Decision,
  account: string,
  at: Temporal.Instant,
): PublishRight {
  const day = dayOf(at);
  const verb = route.change === 'remove' ? 'gỡ bỏ' : 'xuất bản';
  const heldAs = (role: string) =>
    route.tenures[role]?.find((tenure) => tenure.account === account && holdsOn(tenure, day));
  const last = decision.steps.at(-1);
  const [next] = decision.missing;

  if (route.never) {
    const { cite, quote } = route.never;
    return {
      allowed: false,
      message: `Không được gỡ bỏ nội dung này: “${quote}” (${cite}).`,
      cite,
      needs: '',
    };
  }
  if (decision.refusal) {
    const { role, reason } = decision.refusal;
    const label = route.labels[role] ?? role;
    return {
      allowed: false,
      message: `Chưa thể ${verb}: ${label} đã trả lại bài này. Lý do: ${reason}`,
      cite: route.cite,
      needs: role,
    };
  }
  if (next && last) {
    if (rolesOfStep(last).some(heldAs)) return waitingFor(verb, next);
    const raised = decision.escalatedTo === undefined ? route.label : `${route.label}, đã trình cấp trên,`;
    const cite = decision.escalatedTo === undefined ? route.cite : last.cite;
    return {
      allowed: false,
      message: `Chưa thể ${verb}: ${raised} do ${last.label} ${route.act} (${cite}).`,
      cite,
      needs: last.role,
    };
  }
  for (const role of decision.publishers) {
    const tenure = heldAs(role);
    if (tenure) return { allowed: true, role, office: tenure.office, cite: route.cite };
  }
  const labels = decision.publishers.map((role) => route.labels[role] ?? role);
  return {
    allowed: false,
    message: `Chưa thể ${verb}: ${route.label} do ${either(labels)} ${verb} (${route.cite}).`,
    cite: route.cite,
    needs: decision.publishers.at(-1) ?? '',
  };
}
