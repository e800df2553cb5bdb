import { carriedOver } from '@seinhuis/core/rules/decisions';
import type { Statement } from '../keys/work.ts';

/** A statement with another text and the decisions that still hold: those about words that the change did not touch. */
export const withText = (statement: Statement, text: string): Statement => ({
  ...statement,
  text,
  decisions: carriedOver(statement.decisions, statement.text.trim(), text.trim()),
});
