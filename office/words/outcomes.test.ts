import { DISPOSITIONS, FOLLOWED_UP } from '@seinhuis/core/rules/dispositions';
import { OUTCOME_NAMES } from '@seinhuis/core/words/outcomes';
import { describe, expect, test } from 'vitest';
import { figureWords } from './figures.ts';
import { reportWords } from './reports.ts';

describe('one outcome has one name', () => {
  test.each(['nl', 'en'] as const)(
    'in lists, in the answer that is asked and beside the figures (%s)',
    (language) => {
      const names = OUTCOME_NAMES[language];
      expect(reportWords[language].outcomes).toEqual(names);
      for (const outcome of DISPOSITIONS)
        expect(figureWords[language].followedUpMeans.includes(names[outcome]), outcome).toBe(
          FOLLOWED_UP.includes(outcome),
        );
      expect(new Set(Object.values(names)).size).toBe(DISPOSITIONS.length);
    },
  );
});
