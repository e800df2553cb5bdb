import type { Day } from '@seinhuis/core/ids';
import { currentKey, isAffiliated, organisationOf, type Roster } from '@seinhuis/core/wire/roster';

/** Whether the roster names this organisation as a partner today, with a key and, where asked, this generation (C6). */
export const mayReceive = (roster: Roster, organisation: string, today: Day, epoch?: number): boolean => {
  const partner = organisationOf(roster, organisation);
  if (partner === null || partner.kind === 'desk' || !isAffiliated(partner, today)) return false;
  const key = currentKey(partner, 'inbox');
  return key !== null && (epoch === undefined || key.epoch === epoch);
};
