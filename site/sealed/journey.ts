import { STEPS, type StepName } from '@seinhuis/core/questions/tree';

/** The way through the sealed door. The steps of the question tree, then the answers once more. */
export type Screen = 'front' | StepName | 'check' | 'sent' | 'return' | 'mailbox';

const WAY: readonly Screen[] = ['front', ...STEPS.map((step) => step.name), 'check'];
const AFTER: readonly Screen[] = ['sent', 'return', 'mailbox'];
const ALL: readonly Screen[] = [...WAY, ...AFTER];

/** A screen as a number: all that the browser's history ever holds. */
export const numberOf = (screen: Screen): number => ALL.indexOf(screen);
export const screenAt = (number: unknown): Screen =>
  typeof number === 'number' ? (ALL[number] ?? 'front') : 'front';

export const nextOf = (screen: Screen): Screen => WAY[WAY.indexOf(screen) + 1] ?? 'check';
export const previousOf = (screen: Screen): Screen => WAY[WAY.indexOf(screen) - 1] ?? 'front';

/** Which of the six steps a screen is, from 1; null for the others. */
export const stepNumber = (screen: Screen): number | null => {
  const at = STEPS.findIndex((step) => step.name === screen);
  return at === -1 ? null : at + 1;
};
export const STEP_COUNT: number = STEPS.length;
