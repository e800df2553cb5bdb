import { toBase64, toHex } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { signDisposition } from '@seinhuis/core/reader';
import { signAsOne } from '@seinhuis/core/registrar';
import { makeOrganisationKey, makeStaffKeys, sealDrawer, sealGrant } from '@seinhuis/core/staff';
import { sealTip } from '@seinhuis/core/tipster';
import type { BodyOf } from '@seinhuis/core/wire/api';
import type { ROUTES, RouteName } from '@seinhuis/core/wire/routes';
import { draftFrom, forwardedTip, newMailbox, postTip, reviewAs } from './tip.ts';
import { codeAt, type Player } from './player.ts';
import { type World } from './world.ts';

/** A request in its right form about something that is really there: only who asks decides the answer. */
export type Sample<Name extends RouteName> = {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: (typeof ROUTES)[Name]['body'] extends 'octets' ? Uint8Array : BodyOf<Name>;
};
type Samples = {
  readonly [Name in RouteName]: (world: World, asker: Player | null) => Promise<Sample<Name>>;
};

const nothing = async () => ({});
const person = (world: World, handle: string): Player => {
  const player = world.people[handle];
  if (player === undefined) throw new Error(`nobody is called ${handle}`);
  return player;
};

const anyEnvelope = async (world: World) =>
  sealTip(
    await world.network(),
    { language: 'nl', answers: { what: 'iets' }, files: [], mailbox: null },
    world.random,
  );

/** A tip that olga claimed and opened. */
const claimedTip = async (world: World): Promise<{ readonly parameters: { readonly id: string } }> => {
  const { id } = await postTip(world, 'iets');
  const { call } = person(world, 'olga').browser;
  await call('claimTip', { parameters: { id } });
  await call('readTip', { parameters: { id } });
  return { parameters: { id } };
};

const draftedReport = async (world: World) => {
  const { id } = await postTip(world, 'iets');
  return draftFrom(world, person(world, 'olga'), id);
};

const freshInvitation = async (world: World): Promise<string> => {
  const handle = `p${makeId(world.random)}`;
  const body = { name: 'Nieuw', handle, organisation: 'PL-NH', roles: ['reader' as const] };
  return (await person(world, 'rik').browser.call('invitePerson', { body })).invitation;
};

const newWords = async (world: World): Promise<BodyOf<'addWords'>> => {
  const totpSecret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return {
    signIn: toHex(world.random(32)),
    totpSecret,
    totp: codeAt(totpSecret, world.clock.now),
    bundle: toBase64((await anyEnvelope(world)).envelope),
  };
};

/** A delivery at GM0358, opened by lena. */
const openedDelivery = async (world: World): Promise<string> => {
  const { deliveries } = await forwardedTip(world);
  const id = deliveries.find((d) => d.organisation === 'GM0358')?.id ?? '';
  await person(world, 'lena').browser.call('acknowledge', { parameters: { id } });
  return id;
};

const registrarsOf = (world: World): [string, string, string] => [...world.registrars];

export const SAMPLES: Samples = {
  postTip: async (world) => {
    const { id, envelope } = await anyEnvelope(world);
    return { parameters: { id, door: 'sealed' }, body: envelope };
  },
  collect: async (world) => ({ body: { token: (await newMailbox(world)).token } }),
  clearLetters: async (world) => ({ body: { token: (await newMailbox(world)).token, letters: [] } }),
  postLetter: async (world) => {
    const { id, envelope } = await anyEnvelope(world);
    return { parameters: { id, address: (await newMailbox(world)).address }, body: envelope };
  },
  network: nothing,
  health: nothing,
  tellOutcome: async (world) => {
    const { deliveries } = await forwardedTip(world);
    const words = Array.from({ length: 6 }, () => 'aap').join(' ');
    return { body: { delivery: (deliveries[0]?.id ?? '').slice(0, 8), words, outcome: 'inspection' } };
  },
  signInWords: async (world) => ({
    body: { handle: 'olga', signIn: toHex(world.random(32)), totp: '000000' },
  }),
  signInPasskeyOptions: async () => ({ body: {} }),
  signInPasskey: async (world) => ({ body: { challenge: makeId(world.random), response: {} } }),
  readInvitation: async (world) => ({ body: { invitation: await freshInvitation(world) } }),
  joinPasskeyOptions: async (world) => ({ body: { invitation: await freshInvitation(world) } }),
  join: async (world) => {
    const invitation = await freshInvitation(world);
    const keys = await makeStaffKeys(makeId(world.random), world.random);
    return {
      body: {
        invitation,
        signing: keys.signing.verify,
        recipient: keys.recipient,
        words: await newWords(world),
        passkey: null,
      },
    };
  },
  signOut: nothing,
  me: nothing,
  readDrawer: nothing,
  writeDrawer: async (world, asker) => {
    const own = asker ?? person(world, 'olga');
    const { id, envelope } = await sealDrawer(await world.desk(own), {}, 1);
    return { parameters: { id }, body: envelope };
  },
  roster: nothing,
  readGrants: nothing,
  giveGrant: async (world) => {
    const lena = person(world, 'lena');
    const { id, envelope } = await sealGrant(
      await world.desk(lena),
      await lena.held('inbox'),
      person(world, 'luuk').id,
    );
    const key = { organisation: 'GM0358', purpose: 'inbox' as const, epoch: 1 };
    return {
      parameters: { id },
      body: { to: person(world, 'luuk').id, ...key, envelope: toBase64(envelope) },
    };
  },
  colleagues: nothing,
  proposeKey: async (world) => {
    const lena = await world.desk(person(world, 'lena'));
    return { body: { key: (await makeOrganisationKey(lena, 'GM0358', 'inbox', [])).published } };
  },
  addWords: async (world) => ({ body: await newWords(world) }),
  addPasskeyOptions: nothing,
  addPasskey: async (world) => ({
    body: {
      challenge: makeId(world.random),
      response: {},
      bundle: toBase64((await anyEnvelope(world)).envelope),
    },
  }),
  listTips: nothing,
  postPhoneTip: async (world) => {
    const { id, envelope } = await anyEnvelope(world);
    return { parameters: { id }, body: envelope };
  },
  claimTip: async (world) => ({ parameters: { id: (await postTip(world, 'iets')).id } }),
  releaseTip: claimedTip,
  readTip: claimedTip,
  closeTip: async (world) => ({ ...(await claimedTip(world)), body: { outcome: 'nonsense' } }),
  listReports: nothing,
  writeDraft: async (world) => {
    const { parameters } = await claimedTip(world);
    const { envelope } = await anyEnvelope(world);
    return {
      parameters: { id: makeId(world.random) },
      body: {
        tip: parameters.id,
        theme: 'drugs',
        draft: makeId(world.random),
        sequence: 1,
        envelope: toBase64(envelope),
      },
    };
  },
  readDraft: async (world) => ({ parameters: { id: (await draftedReport(world)).report } }),
  review: async (world) => {
    const { report } = await draftedReport(world);
    const { envelope } = await anyEnvelope(world);
    return {
      parameters: { id: report },
      body: {
        decision: 'approved',
        sequence: 1,
        review: makeId(world.random),
        envelope: toBase64(envelope),
      },
    };
  },
  readReview: async (world) => {
    const made = await draftedReport(world);
    await reviewAs(world, person(world, 'rosa'), made);
    return { parameters: { id: made.report } };
  },
  forward: async (world) => {
    const made = await draftedReport(world);
    await reviewAs(world, person(world, 'rosa'), made);
    const { envelope } = await anyEnvelope(world);
    const outcomeVerifier = toHex(world.random(32));
    const delivery = { organisation: 'GM0358', epoch: 1, role: 'primary' as const, outcomeVerifier };
    return {
      parameters: { id: made.report },
      body: {
        deliveries: [{ id: makeId(world.random), ...delivery, envelope: toBase64(envelope) }],
        missed: [],
      },
    };
  },
  withdraw: async (world) => ({ parameters: { id: await openedDelivery(world) } }),
  listDeliveries: nothing,
  readDeliveries: async (world) => ({ body: { ids: [await openedDelivery(world)] } }),
  acknowledge: async (world) => ({ parameters: { id: await openedDelivery(world) } }),
  dispose: async (world, asker) => {
    const id = await openedDelivery(world);
    const signer = await world.desk(asker ?? person(world, 'lena'));
    return { parameters: { id }, body: signDisposition(signer, id, 'measure', 1) };
  },
  listPeople: nothing,
  invitePerson: async (world) => ({
    body: { name: 'Nieuw', handle: `p${makeId(world.random)}`, organisation: 'PL-NH', roles: ['reader'] },
  }),
  removePerson: async (world) => {
    const handle = `p${makeId(world.random)}`;
    const body = { name: 'Weg', handle, organisation: 'PL-NH', roles: ['reader' as const] };
    return { parameters: { id: (await person(world, 'rik').browser.call('invitePerson', { body })).id } };
  },
  listKeyProposals: nothing,
  readRosterProposal: nothing,
  proposeRoster: async (world) => {
    const texts = await world.draft(() => {});
    return { body: { ...texts, registrars: registrarsOf(world) } };
  },
  signRoster: async (world) => {
    const texts = await world.draft(() => {});
    const body = { ...texts, registrars: registrarsOf(world) };
    await person(world, 'rik').browser.call('proposeRoster', { body });
    return { body: signAsOne(0, world.registrarSecrets[0], texts) };
  },
  coverage: nothing,
  figures: nothing,
};
