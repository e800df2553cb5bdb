import { unlockWithWords } from '@seinhuis/core/wire/unlockers';
import { wasLeft, wasProved } from './asking.ts';
import type { KeyApi } from './contract.ts';
import { wordsOf } from './enter.ts';
import { plainClient, session, tell } from './session.ts';

// Proving again who I am, for what gives keys away, forgets or publishes (PROTOCOL 9.6).

const proved = (): void => {
  wasProved();
  tell({ event: 'asking', asks: false });
};

const proveWords: KeyApi['proveWords'] = async (typed, totp) => {
  const { network, person } = session();
  const { signIn } = unlockWithWords(wordsOf(typed), network, person.handle);
  await plainClient('proveWords', { body: { signIn, totp } });
  proved();
};

const provePasskeyOptions: KeyApi['provePasskeyOptions'] = () => plainClient('provePasskeyOptions');

const provePasskey: KeyApi['provePasskey'] = async (answer) => {
  await plainClient('provePasskey', { body: answer });
  proved();
};

const leaveUnproved: KeyApi['leaveUnproved'] = async () => {
  wasLeft();
  tell({ event: 'asking', asks: false });
};

export const proving = { proveWords, provePasskeyOptions, provePasskey, leaveUnproved };
