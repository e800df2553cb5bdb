import type { AnswerOf } from '@seinhuis/core/wire/api';

// Which rows of the list of reports belong together.

type Row = AnswerOf<'listReports'>['reports'][number];

/** What was added to a report, first to last, however far it is. */
export const additionsTo = (report: string, rows: readonly Row[]): readonly Row[] =>
  rows.filter((r) => r.adds?.report === report).sort((a, b) => (a.adds?.part ?? 0) - (b.adds?.part ?? 0));

/** Whether another addition went before this one, so that it has to be numbered and read again. */
export const isLate = (row: Row, rows: readonly Row[]): boolean =>
  row.adds !== null &&
  row.state !== 'forwarded' &&
  additionsTo(row.adds.report, rows).some(
    (other) => other.state === 'forwarded' && (other.adds?.part ?? 0) >= (row.adds?.part ?? 0),
  );
