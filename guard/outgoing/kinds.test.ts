import { CLUE_KINDS } from '@seinhuis/core/rules/decisions';
import { expect, it } from 'vitest';
import { FINDING_KINDS } from '../findings/kinds.ts';

it('every kind of finding that the guard knows can be decided about at the desk, and no other (C16)', () => {
  expect([...CLUE_KINDS]).toEqual([...FINDING_KINDS]);
});
