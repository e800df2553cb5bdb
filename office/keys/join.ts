import { toBase64 } from '@seinhuis/core/bytes';
import { systemRandom } from '@seinhuis/core/random';
import { makeStaffKeys, type StaffKeys, sealStaffKeys } from '@seinhuis/core/staff';
import type { BodyOf } from '@seinhuis/core/wire/api';
import { personFingerprint } from '@seinhuis/core/wire/fingerprint';
import { makeSignInWords, prfInput, unlockWithPrf, unlockWithWords } from '@seinhuis/core/wire/unlockers';
import type { Invitation, KeyApi, NewWords } from './contract.ts';
import { enterWith, wordsOf } from './enter.ts';
import { OfficeError } from './failure.ts';
import { client, maybeSession, session } from './session.ts';
import { base32, otpauthLink } from './totp.ts';

// Joining: keys are made here, sealed to each unlocker, and only then does the switchboard hear of them. A second
// unlocker later takes the same steps with the keys that are already there.

type Joining = {
  readonly token: string;
  readonly invitation: Invitation;
  readonly keys: StaffKeys;
  readonly words: BodyOf<'join'>['words'];
  readonly passkey: BodyOf<'join'>['passkey'];
};

const TOTP_BYTES = 20;

let joining: Joining | null = null;
let offered: NewWords | null = null;

const now = (): Joining => {
  if (joining === null) throw new OfficeError('locked');
  return joining;
};

const readInvitation: KeyApi['readInvitation'] = (invitation) =>
  client('readInvitation', { body: { invitation } });

const makeMyKeys: KeyApi['makeMyKeys'] = async (token) => {
  if (joining?.token !== token) {
    const invitation = await readInvitation(token);
    const keys = await makeStaffKeys(invitation.person.id, systemRandom);
    joining = { token, invitation, keys, words: null, passkey: null };
  }
  const { keys } = now();
  return personFingerprint(keys.id, keys.signing.verify, keys.recipient);
};

/** Whose keys an unlocker is made for: the person who joins, or the one who is signed in. */
const subject = (): { readonly keys: StaffKeys; readonly network: string; readonly handle: string } => {
  if (joining !== null)
    return {
      keys: joining.keys,
      network: joining.invitation.network,
      handle: joining.invitation.person.handle,
    };
  const s = session();
  return { keys: s.keys, network: s.network, handle: s.person.handle };
};

const makeWords: KeyApi['makeWords'] = async () => {
  const { handle } = subject();
  const totpSecret = base32(systemRandom(TOTP_BYTES));
  offered = { words: makeSignInWords(systemRandom), totpSecret, totpLink: otpauthLink(handle, totpSecret) };
  return offered;
};

/** What is sent for the words that were typed back; the words themselves are not in it. */
const newWords = async (typed: string, totp: string): Promise<NonNullable<Joining['words']>> => {
  const words = wordsOf(typed);
  if (offered === null || words.join(' ') !== offered.words.join(' ')) throw new OfficeError('words-other');
  const { keys, network, handle } = subject();
  const unlocked = unlockWithWords(words, network, handle);
  return {
    signIn: unlocked.signIn,
    totpSecret: offered.totpSecret,
    totp,
    bundle: toBase64(await sealStaffKeys(keys, unlocked.identity)),
  };
};

const keepWords: KeyApi['keepWords'] = async (typed, totp) => {
  const words = await newWords(typed, totp);
  joining = { ...now(), words };
};

const joinPasskeyOptions: KeyApi['joinPasskeyOptions'] = async () => {
  const { token, invitation } = now();
  const answer = await client('joinPasskeyOptions', { body: { invitation: token } });
  return { ...answer, prfInput: prfInput(invitation.network) };
};

const keepPasskey: KeyApi['keepPasskey'] = async (answer, output) => {
  const bundle = toBase64(await sealStaffKeys(now().keys, unlockWithPrf(output)));
  output.fill(0);
  joining = { ...now(), passkey: { ...answer, bundle } };
};

const join: KeyApi['join'] = async () => {
  const { token, keys, invitation, words, passkey } = now();
  if (words === null && passkey === null) throw new OfficeError('no-unlocker');
  await client('join', {
    body: {
      invitation: token,
      signing: keys.signing.verify,
      recipient: keys.recipient,
      words,
      passkey,
    },
  });
  joining = null;
  offered = null;
  return enterWith(keys, invitation.registrars);
};

const again = () => {
  const s = maybeSession();
  if (s === null) throw new OfficeError('locked');
  offered = null;
  return enterWith(s.keys);
};

const addWords: KeyApi['addWords'] = async (typed, totp) => {
  await client('addWords', { body: await newWords(typed, totp) });
  return again();
};

const addPasskeyOptions: KeyApi['addPasskeyOptions'] = async () => ({
  ...(await client('addPasskeyOptions')),
  prfInput: prfInput(session().network),
});

const addPasskey: KeyApi['addPasskey'] = async (answer, output) => {
  const bundle = toBase64(await sealStaffKeys(session().keys, unlockWithPrf(output)));
  output.fill(0);
  await client('addPasskey', { body: { ...answer, bundle } });
  return again();
};

export const joiningIn = {
  readInvitation,
  makeMyKeys,
  makeWords,
  keepWords,
  joinPasskeyOptions,
  keepPasskey,
  join,
  addWords,
  addPasskeyOptions,
  addPasskey,
};
