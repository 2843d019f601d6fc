/**
 * Tables that hold a portal's rulebook against its regulation: a case names the clause, gives facts, and says what must
 * follow; the verdict must cite that very clause. Only public functions of `src/policy` are asked.
 */
export { approvalCases } from './approval-cases.ts';
export { deadlineCases, noClockCases } from './deadline-cases.ts';
export { dateCases, markerCases, shownCases, translationCases } from './page-cases.ts';
export { portalUnderTest } from './portal-under-test.ts';
export { questionCases, questionClockCases } from './question-cases.ts';
export { countingCases, quotaCases, unitsOwing } from './quota-cases.ts';
export { clearingCases, removalCases } from './removal-cases.ts';
export { operationCases, prohibitionCases } from './standing-cases.ts';
export { stepLimitCases } from './step-limit-cases.ts';
export { reminderCases, reportCases, reviewCases, reviewDayCases } from './upkeep-cases.ts';
