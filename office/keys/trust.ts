import { type Day, dayNumber } from '@seinhuis/core/ids';
import type { Registrars } from '@seinhuis/core/wire/registrars';
import { acceptRoster, type Roster, type RosterRefusal, type SignedRoster } from '@seinhuis/core/wire/roster';

/** Why a client does not work with what the switchboard shows it. */
export type TrustRefusal = RosterRefusal | 'pin' | 'clock' | 'withheld';

export type Trust =
  | { readonly ok: true; readonly roster: Roster | null; readonly hash: string | null }
  | { readonly ok: false; readonly reason: TrustRefusal };

/** What is compared at every sign-in (PROTOCOL 5.2). */
export type Shown = {
  readonly network: string;
  /** The registrars that the switchboard names now, null before the first roster. */
  readonly registrars: Registrars | null;
  readonly signed: SignedRoster | null;
  /** The day according to the switchboard, and according to this device. */
  readonly today: Day;
  readonly localDay: Day;
};

export type Remembered = {
  readonly registrars: Registrars | null;
  readonly highest: { readonly version: number; readonly hash: string } | null;
};

const same = (a: Registrars, b: Registrars): boolean => a.every((key, at) => key === b[at]);

/**
 * Whether this client works with the roster that it is shown. The registrars of the first visit stay the registrars;
 * a roster is never older than, or another one beside, the highest seen; a switchboard cannot set the calendar back
 * to keep an expired roster alive; and once there was a roster, there is one.
 */
export const decideTrust = (shown: Shown, remembered: Remembered): Trust => {
  if (Math.abs(dayNumber(shown.today) - dayNumber(shown.localDay)) > 1) return { ok: false, reason: 'clock' };
  const { registrars } = shown;
  if (remembered.registrars !== null && (registrars === null || !same(registrars, remembered.registrars)))
    return { ok: false, reason: 'pin' };
  if (shown.signed === null)
    return remembered.highest === null
      ? { ok: true, roster: null, hash: null }
      : { ok: false, reason: 'withheld' };
  if (registrars === null) return { ok: false, reason: 'signatures' };
  return acceptRoster(shown.signed, { network: shown.network, registrars }, remembered.highest, shown.today);
};
