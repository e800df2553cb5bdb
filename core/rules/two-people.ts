export type ReviewRefusal = 'own-report' | 'was-handed-the-tip';

/**
 * Whether a person may be the second reader of a report: never its author, never anyone to whom the raw tip was
 * handed (PROTOCOL 7.2, claim C7). `handed` holds everyone who ever fetched the tip, the author included.
 */
export const reviewRefusal = (
  person: string,
  report: { readonly author: string; readonly handed: readonly string[] },
): ReviewRefusal | null =>
  person === report.author ? 'own-report' : report.handed.includes(person) ? 'was-handed-the-tip' : null;

/**
 * Whether an operator may add to a forwarded report or withdraw its deliveries: who wrote it and, once they are no
 * operator any more, every other one. So nobody opens another's weighing without need, and nothing is left to nobody.
 */
export const mayContinue = (
  person: string,
  report: { readonly author: string; readonly authorIsOperator: boolean },
): boolean => person === report.author || !report.authorIsOperator;
