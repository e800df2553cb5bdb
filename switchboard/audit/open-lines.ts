import { type AuditLine, auditText } from '@seinhuis/core/wire/audit';
import type { OpenRow } from './store.ts';

/** A line of today as it would be hashed, with how often it was. */
export const lineOf = ({ line, times }: Pick<OpenRow, 'line' | 'times'>): AuditLine => ({
  ...(JSON.parse(line) as Omit<AuditLine, 'times'>),
  times,
});

export const textOf = (row: Pick<OpenRow, 'line' | 'times'>): string => auditText(lineOf(row));
