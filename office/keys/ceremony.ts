import { toBase64 } from '@seinhuis/core/bytes';
import { makeOrganisationKey, sealGrant } from '@seinhuis/core/staff';
import { keyFingerprint } from '@seinhuis/core/wire/fingerprint';
import { certificateOn } from '@seinhuis/core/wire/roster';
import type { KeyApi } from './contract.ts';
import { enteredOf } from './enter.ts';
import { OfficeError } from './failure.ts';
import { keysNeeded } from './key-needs.ts';
import { client, desk, session, setSession, tell } from './session.ts';

// The ceremony: make a key for my organisation, keep my own copy, propose it to the registrars, share it with colleagues.

const makeKey: KeyApi['makeKey'] = async (purpose, left) => {
  const me = desk();
  const { organisation } = session().person;
  const { held, published } = await makeOrganisationKey(me, organisation, purpose, left);
  // My own copy first: a key that nobody holds must never reach the roster.
  const mine = await sealGrant(me, held, me.keys.id);
  await client('giveGrant', {
    parameters: { id: mine.id },
    body: {
      to: me.keys.id,
      organisation,
      purpose,
      epoch: held.epoch,
      envelope: toBase64(mine.envelope),
    },
  });
  await client('proposeKey', { body: { key: published } });
  const mineNow = { ...held, pending: true, words: keyFingerprint(published.key) };
  setSession({ ...session(), held: [...session().held, mineNow] });
  tell({ event: 'entered', entered: enteredOf(session()) });
};

const grant: KeyApi['grant'] = async (purpose, epoch, to) => {
  const held = session().held.find((k) => k.purpose === purpose && k.epoch === epoch);
  if (held === undefined) throw new OfficeError('no-key', { purpose });
  const me = desk();
  // What a role may hold goes by the signed roster, not by what the switchboard says of a colleague.
  const certificate = certificateOn(me.roster, to, me.today);
  if (certificate === null || !keysNeeded(certificate.roles).includes(purpose))
    throw new OfficeError('not-their-role');
  const { pending: _, words: __, ...key } = held;
  const sealed = await sealGrant(me, key, to);
  await client('giveGrant', {
    parameters: { id: sealed.id },
    body: {
      to,
      organisation: key.organisation,
      purpose,
      epoch,
      envelope: toBase64(sealed.envelope),
    },
  });
};

const keyWords: KeyApi['keyWords'] = async (keys) => keys.map(keyFingerprint);

export const ceremony = { makeKey, grant, keyWords };
