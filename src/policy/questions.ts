import type { Rulebook, RulebookVersion } from '#schema/rulebook.ts';
import type { Due } from '#schema/rulebook/due.ts';
import type { Facts, QuestionFacts, StartFact } from '#schema/rulebook/facts.ts';
import type { Questions } from '#schema/rulebook/questions.ts';
import { answerBy } from './answer-by.ts';
import type { WorkCalendar } from './calendar.ts';
import { runClock, unstarted } from './clock.ts';
import type { Clock, ClockEnd } from './clock.ts';
import { dayOf, localMoment } from './time.ts';
import { versionOn } from './versions.ts';

/** Where a verdict comes from. */
interface Basis {
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
}

/** What the regulation makes of one question or petition. */
export interface QuestionVerdict {
  /** Who takes it in. */
  readonly intake: { readonly role: string; readonly label: string } & Basis;
  /** A complaint or denunciation leaves this path and is never posted. */
  readonly diverted?: { readonly subject: 'khieu-nai' | 'to-cao'; readonly to: string } & Basis;
  /** Whom the answering unit's head reports to where leaders want it answered at once. */
  readonly urgent?: { readonly reportTo: string } & Basis;
  /** Forwarding, answering, telling the asker, posting. */
  readonly clocks: readonly Clock[];
  readonly mayPost:
    { readonly allowed: true } | { readonly allowed: false; readonly why: string; readonly cite: string };
  /** The answer goes to the asker by e-mail. */
  readonly emailAsker: boolean;
  /** Names of facts about the asker that are never shown. */
  readonly privateFields: readonly string[];
  readonly readings: readonly string[];
}

const basisOf = ({ cite, quote, readings }: Basis): Basis => ({ cite, quote, readings });
const NONE: QuestionFacts = { units: 1, outOfScope: false, urgent: false };

interface Step {
  readonly rule: string;
  readonly label: string;
  readonly start: StartFact;
  readonly due?: Due | undefined;
  readonly until: ClockEnd;
  readonly done: string | undefined;
  readonly basis: Basis;
}

function stepsOf(questions: Questions, facts: Facts, asked: QuestionFacts): readonly Step[] {
  const { forward, answer, post, outOfScope } = questions;
  if (asked.outOfScope) {
    const basis = outOfScope;
    return basis
      ? [
          {
            rule: 'ngoai-pham-vi',
            label: 'thông báo cho người hỏi khi câu hỏi ngoài phạm vi',
            start: basis.start,
            due: basis.due,
            until: 'told',
            done: asked.toldAt,
            basis,
          },
        ]
      : [];
  }
  const line = answer.find(({ unitsUpTo }) => unitsUpTo === undefined || asked.units <= unitsUpTo);
  return [
    ...(forward
      ? [
          {
            rule: 'chuyen-cau-hoi',
            label: 'chuyển câu hỏi cho đơn vị trả lời',
            start: forward.start,
            due: forward.due,
            until: 'forwarded' as const,
            done: facts.times.forwardedAt,
            basis: forward,
          },
        ]
      : []),
    ...(line
      ? [
          {
            rule: 'tra-loi',
            label: 'trả lời câu hỏi',
            start: line.start,
            due: line.due,
            until: 'answered' as const,
            done: asked.answeredAt ?? facts.times.repliedAt ?? facts.postedAt,
            basis: line,
          },
        ]
      : []),
    ...(post && !(post.onlyOfGeneralInterest && asked.generalInterest === false)
      ? [
          {
            rule: 'dang-tra-loi',
            label: 'đăng câu trả lời',
            start: post.start,
            due: post.due,
            until: 'posted' as const,
            done: facts.postedAt,
            basis: post,
          },
        ]
      : []),
  ];
}

function mayPost(
  questions: Questions,
  asked: QuestionFacts,
  diverted: Basis | undefined,
): QuestionVerdict['mayPost'] {
  if (diverted) {
    return {
      allowed: false,
      why: 'Khiếu nại, tố cáo không đăng ở mục Hỏi - Đáp mà chuyển cho người có thẩm quyền.',
      cite: diverted.cite,
    };
  }
  if (asked.outOfScope && questions.outOfScope) {
    return {
      allowed: false,
      why: 'Câu hỏi ngoài phạm vi: chỉ thông báo cho người hỏi.',
      cite: questions.outOfScope.cite,
    };
  }
  const { post } = questions;
  if (post?.onlyOfGeneralInterest && asked.generalInterest !== true) {
    return {
      allowed: false,
      why: 'Chỉ đăng câu trả lời có liên quan chung; hãy gửi trả lời riêng cho người hỏi.',
      cite: post.cite,
    };
  }
  return { allowed: true };
}

function clocksOf(
  questions: Questions,
  facts: Facts,
  asked: QuestionFacts,
  calendar: WorkCalendar,
  now: Temporal.PlainDateTime,
): readonly Clock[] {
  return stepsOf(questions, facts, asked).flatMap(({ due, done, basis, ...step }) => {
    if (due === undefined) return [];
    const rule = { ...step, due, ...basisOf(basis) };
    const started = facts.times[step.start];
    if (started === undefined) return [unstarted(rule)];
    const clock = runClock(rule, started, done, calendar, now);
    return [step.until === 'answered' ? answerBy(questions, asked, clock, now) : clock];
  });
}

const versionFor = (rulebook: Rulebook, facts: Facts, at: Temporal.Instant): RulebookVersion =>
  versionOn(
    rulebook,
    facts.times.receivedAt === undefined ? dayOf(at) : localMoment(facts.times.receivedAt).at.toPlainDate(),
  );

/**
 * What becomes of a question or petition, by the version in force when it was received: who takes it in, its clocks (a
 * step whose start is not on record is `unknown`), whether its answer may be posted. Undefined where the regulation says
 * nothing of this kind of entry. Throws `NotInForce`.
 */
export function questionVerdict(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  facts: Facts,
  at: Temporal.Instant,
): QuestionVerdict | undefined {
  const version = versionFor(rulebook, facts, at);
  const { questions } = version;
  if (!questions?.kinds.includes(facts.type)) return undefined;
  const asked = facts.question ?? NONE;
  const diverted = questions.diverted.find(({ subject }) => subject === asked.subject);
  const { intake, urgent } = questions;
  return {
    intake: {
      role: intake.role,
      label: version.roles.find(({ id }) => id === intake.role)?.label ?? intake.role,
      ...basisOf(intake),
    },
    ...(diverted && { diverted: { subject: diverted.subject, to: diverted.to, ...basisOf(diverted) } }),
    ...(urgent && asked.urgent && { urgent: { reportTo: urgent.reportTo, ...basisOf(urgent) } }),
    clocks: diverted ? [] : clocksOf(questions, facts, asked, calendar, localMoment(at.toString()).at),
    mayPost: mayPost(questions, asked, diverted),
    emailAsker: questions.post?.emailAsker ?? false,
    privateFields: questions.privateFields,
    readings: questions.readings,
  };
}
