import { z } from 'zod';
import { entryFields } from './entry.ts';
import { PlainDate, line } from './primitives.ts';

/** Span of a periodic report. */
export const ReportPeriod = z.enum(['week', 'month', 'quarter', 'half-year', 'year', 'programme']);
export type ReportPeriod = z.output<typeof ReportPeriod>;

/** Periodic report (báo cáo định kỳ). Folder `bao-cao/`. Rows G12–G16. */
export const Report = z
  .strictObject({
    ...entryFields,
    reportPeriod: ReportPeriod,
    periodStart: PlainDate.optional(),
    /** Last day of the period reported on. */
    periodEnd: PlainDate,
    /** Day of the conference that reviewed the year: the clock of row G15. */
    conferenceAt: PlainDate.optional(),
    /** Name and last day of the programme, project or scheme reported on: the clock of row G16. */
    programme: line(300).optional(),
    programmeEnd: PlainDate.optional(),
    number: line(80).optional(),
  })
  .refine(({ periodStart, periodEnd }) => !periodStart || periodStart <= periodEnd, {
    error: 'kết thúc trước khi bắt đầu',
    path: ['periodEnd'],
  })
  .refine(({ reportPeriod, programmeEnd }) => reportPeriod !== 'programme' || programmeEnd !== undefined, {
    error: 'phải có khi báo cáo kết thúc chương trình, dự án, đề án',
    path: ['programmeEnd'],
  });
export type Report = z.output<typeof Report>;
