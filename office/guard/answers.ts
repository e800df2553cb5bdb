import { guard } from '@seinhuis/guard/guard';
import { flagsOfStatements, makeLook } from '@seinhuis/guard/outgoing/statements';
import type { GuardApi, TipEntity } from './contract.ts';

// The guard's answers to the desk, as pure functions: the worker only carries them.

/** A theme that the guard is less sure of is not worth proposing. */
const THEME_SURE = 0.3;
/** So many of the words that led to a theme are shown. */
const WORDS = 3;

const unique = (entities: readonly TipEntity[]): readonly TipEntity[] => [
  ...new Map(entities.map((entity) => [`${entity.kind} ${entity.value}`, entity])).values(),
];

export const makeGuardAnswers = (): GuardApi => {
  const look = makeLook();
  return {
    readTip: (texts) => {
      const whole = texts.map(({ text }) => text).join('\n');
      const { theme, themeSure, themeWords, urgent } = guard(whole);
      return {
        texts: texts.map(({ name, text }) => ({
          name,
          text,
          marks: look(text).findings.map(({ start, end, kind, circle, step, suggestion }) => ({
            start,
            end,
            kind,
            circle,
            step,
            suggestion,
          })),
        })),
        entities: unique(
          texts.flatMap(({ text }) =>
            guard(text, { setting: 'sure' }).entities.map(({ start, end, kind, value }) => ({
              kind,
              value,
              text: text.slice(start, end),
            })),
          ),
        ),
        theme:
          themeSure < THEME_SURE
            ? null
            : {
                code: theme,
                words: themeWords.slice(0, WORDS).map(({ start, end }) => whole.slice(start, end)),
              },
        urgent,
      };
    },
    flags: (statements, tip) => flagsOfStatements(statements, tip, look),
  };
};
