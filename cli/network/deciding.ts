import { blocks, type Decision, type DecisionReason, resolutionsOf } from '@seinhuis/core/rules/decisions';
import { flagsOfStatements } from '@seinhuis/guard/outgoing/statements';

// What an operator and a reviewer do with the findings in a text that is already written: the same guard and the same
// table as on the screen (PROTOCOL 7.6).

/** What an operator chooses of what the table offers about the text of a file: its facts are meant, and nobody's home. */
const CHOSEN: readonly DecisionReason[] = ['fact', 'not-the-tipster', 'mistaken'];

/** The decisions about every finding of circle 1-2 in these statements, compared with the tip. */
export const decideAsOperator = (
  statements: readonly string[],
  tip: string,
): readonly (readonly Decision[])[] =>
  flagsOfStatements(statements, [tip]).map((flags) =>
    flags.filter(blocks).map(({ start, end, kind, circle }) => {
      const offered = resolutionsOf({ kind, circle });
      const chosen = CHOSEN.flatMap((reason) => offered.find((o) => o.reason === reason) ?? [])[0];
      if (chosen === undefined) throw new Error(`nothing can be decided about ${kind} of circle ${circle}`);
      return { start, end, kind, circle, ...chosen };
    }),
  );

/** What a second reader's own guard finds, without the tip. */
export const findAsReviewer = (statements: readonly string[]) => flagsOfStatements(statements);
