import type { HeldKey } from '@seinhuis/core/staff';
import { OfficeError } from './failure.ts';
import { heldKey, session } from './session.ts';

/** Tries the generations of a key that I hold, newest first; what none of them opens is damaged. */
export const withAnyEpoch = async <T>(
  purpose: HeldKey['purpose'],
  open: (key: HeldKey) => Promise<T>,
): Promise<T> => {
  const epochs = session()
    .held.filter((k) => k.purpose === purpose && !k.pending)
    .map((k) => k.epoch)
    .sort((a, b) => b - a);
  if (epochs.length === 0) throw new OfficeError('no-key', { purpose });
  let failure: unknown;
  for (const epoch of epochs) {
    try {
      return await open(heldKey(purpose, epoch));
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
};
