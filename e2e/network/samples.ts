import { toBase64, toHex } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { signDisposition } from '@seinhuis/core/reader';
import { signAsOne } from '@seinhuis/core/registrar';
import { LIKENESS_BYTES } from '@seinhuis/core/rules/likeness';
import { makeOrganisationKey, sealDrawer, sealGrant } from '@seinhuis/core/staff';
import { sealTip } from '@seinhuis/core/tipster';
import type { BodyOf } from '@seinhuis/core/wire/api';
import { countersign, NO_HEAD } from '@seinhuis/core/wire/audit';
import type { ROUTES, RouteName } from '@seinhuis/core/wire/routes';
import { totpNow } from '../../cli/network/person.ts';
import { NETWORK, type Player, TODAY } from './player.ts';
import type { World } from './world.ts';

/** A request in its right form about something that is really there: only who asks decides the answer. */
type Sample<Name extends RouteName> = {
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

let sealed: Uint8Array | null = null;
/** An envelope under a new id. What it holds matters to nobody here, so it is sealed once. */
const anyEnvelope = async (world: World): Promise<{ readonly id: string; readonly envelope: Uint8Array }> => {
  const tip = { language: 'nl' as const, answers: { what: 'iets' }, files: [], mailbox: null };
  sealed ??= (await sealTip(await world.network(), tip, world.random)).envelope;
  return { id: makeId(world.random), envelope: sealed };
};
const anyBase64 = async (world: World): Promise<string> => toBase64((await anyEnvelope(world)).envelope);

/** A tip that waits at the desk. */
const waitingTip = async (world: World): Promise<{ readonly parameters: { readonly id: string } }> => {
  const { id, envelope } = await anyEnvelope(world);
  await person(world, 'olga').browser.call('postTip', { parameters: { id, door: 'sealed' }, body: envelope });
  return { parameters: { id } };
};

/** A tip that an operator claimed and was handed. */
const claimedTip = async (
  world: World,
  author = 'olga',
): Promise<{ readonly parameters: { readonly id: string } }> => {
  const { parameters } = await waitingTip(world);
  const { call } = person(world, author).browser;
  await call('claimTip', { parameters });
  await call('readTip', { parameters });
  return { parameters };
};

const draftOf = async (world: World, author = 'olga'): Promise<BodyOf<'writeDraft'>> => ({
  tip: (await claimedTip(world, author)).parameters.id,
  theme: 'drugs',
  draft: makeId(world.random),
  sequence: 1,
  envelope: await anyBase64(world),
});

/** A report of an operator that waits for a second reader. */
const draftedReport = async (
  world: World,
  author = 'olga',
): Promise<{ readonly parameters: { readonly id: string } }> => {
  const parameters = { id: makeId(world.random) };
  await person(world, author).browser.call('writeDraft', { parameters, body: await draftOf(world, author) });
  return { parameters };
};

const approval = async (world: World): Promise<BodyOf<'review'>> => ({
  decision: 'approved',
  sequence: 1,
  review: makeId(world.random),
  envelope: await anyBase64(world),
});

/** A report of an operator that rosa approved. */
const approvedReport = async (
  world: World,
  author = 'olga',
): Promise<{ readonly parameters: { readonly id: string } }> => {
  const { parameters } = await draftedReport(world, author);
  await person(world, 'rosa').browser.call('review', { parameters, body: await approval(world) });
  return { parameters };
};

const deliveryTo = async (world: World, organisation: string): Promise<BodyOf<'forward'>> => ({
  deliveries: [
    {
      id: makeId(world.random),
      organisation,
      epoch: 1,
      role: 'primary',
      outcomeVerifier: toHex(world.random(32)),
      envelope: await anyBase64(world),
    },
  ],
  missed: [],
});

const freshInvitation = async (world: World): Promise<string> => {
  const handle = `p${makeId(world.random)}`;
  const body = { name: 'Nieuw', handle, organisation: 'PL-FL', roles: ['reader' as const] };
  return (await person(world, 'rik').browser.call('invitePerson', { body })).invitation;
};

const newWords = async (world: World): Promise<BodyOf<'addWords'>> => {
  const totpSecret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return {
    signIn: toHex(world.random(32)),
    totpSecret,
    totp: totpNow(totpSecret, world.clock.now),
    bundle: await anyBase64(world),
  };
};

/** A report of an operator that went to GM0358. */
const forwardedReport = async (world: World, author = 'olga'): Promise<string> => {
  const { parameters } = await approvedReport(world, author);
  const body = await deliveryTo(world, 'GM0358');
  await person(world, author).browser.call('forward', { parameters, body });
  return parameters.id;
};

/** A delivery at GM0358, opened by lena. */
const openedDelivery = async (world: World): Promise<string> => {
  const body = await deliveryTo(world, 'GM0358');
  await person(world, 'olga').browser.call('forward', { ...(await approvedReport(world)), body });
  const id = body.deliveries[0]?.id ?? '';
  await person(world, 'lena').browser.call('acknowledge', { parameters: { id } });
  return id;
};

/** Whose tip or report a sample is about: the asker's, where there is one. */
const by = (asker: Player | null): string => asker?.handle ?? 'olga';

const registrarsOf = (world: World): [string, string, string] => [...world.registrars];

export const SAMPLES: Samples = {
  postTip: async (world) => {
    const { id, envelope } = await anyEnvelope(world);
    return { parameters: { id, door: 'sealed' }, body: envelope };
  },
  collect: async (world) => ({ body: { token: toHex(world.random(32)) } }),
  clearLetters: async (world) => ({ body: { token: toHex(world.random(32)), letters: [] } }),
  postLetter: async (world) => {
    const { id, envelope } = await anyEnvelope(world);
    return { parameters: { id, address: toHex(world.random(32)) }, body: envelope };
  },
  network: nothing,
  health: nothing,
  tellOutcome: async (world) => {
    const words = Array.from({ length: 6 }, () => 'aap').join(' ');
    return { body: { delivery: (await openedDelivery(world)).slice(0, 8), words, outcome: 'inspection' } };
  },
  signInWords: async (world) => ({
    body: { handle: 'ruth', signIn: toHex(world.random(32)), totp: '000000' },
  }),
  signInPasskeyOptions: async () => ({ body: {} }),
  signInPasskey: async (world) => ({ body: { challenge: makeId(world.random), response: {} } }),
  readInvitation: async (world) => ({ body: { invitation: await freshInvitation(world) } }),
  joinPasskeyOptions: async (world) => ({ body: { invitation: await freshInvitation(world) } }),
  join: async (world) => {
    const { signing, recipient } = person(world, 'nina').keys;
    const invitation = await freshInvitation(world);
    const words = await newWords(world);
    return { body: { invitation, signing: signing.verify, recipient, words, passkey: null } };
  },
  signOut: nothing,
  listSessions: nothing,
  signOutEverywhere: nothing,
  proveWords: async (world) => ({ body: { signIn: toHex(world.random(32)), totp: '000000' } }),
  provePasskeyOptions: nothing,
  provePasskey: async (world) => ({ body: { challenge: makeId(world.random), response: {} } }),
  me: nothing,
  readDrawer: nothing,
  writeDrawer: async (world, asker) => {
    const own = asker ?? person(world, 'olga');
    const { id, envelope } = await sealDrawer(await world.desk(own), {}, 1);
    return { parameters: { id }, body: envelope };
  },
  roster: nothing,
  rosterVersion: nothing,
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
      bundle: await anyBase64(world),
    },
  }),
  listTips: nothing,
  postPhoneTip: async (world) => {
    const { id, envelope } = await anyEnvelope(world);
    return { parameters: { id }, body: envelope };
  },
  claimTip: waitingTip,
  releaseTip: (world, asker) => claimedTip(world, by(asker)),
  readTip: (world, asker) => claimedTip(world, by(asker)),
  closeTip: async (world, asker) => ({
    ...(await claimedTip(world, by(asker))),
    body: { outcome: 'nonsense' },
  }),
  keepLikeness: async (world) => ({ ...(await claimedTip(world)), body: world.random(LIKENESS_BYTES) }),
  readLikenesses: async (world) => ({ body: { tips: [(await waitingTip(world)).parameters.id] } }),
  listReports: nothing,
  writeDraft: async (world, asker) => ({
    parameters: { id: makeId(world.random) },
    body: await draftOf(world, by(asker)),
  }),
  writeAddition: async (world, asker) => {
    const report = await forwardedReport(world, by(asker));
    const { theme: _theme, ...draft } = await draftOf(world, by(asker));
    return { parameters: { report, id: makeId(world.random) }, body: { ...draft, part: 2 } };
  },
  readDraft: (world, asker) => draftedReport(world, by(asker)),
  review: async (world, asker) => ({
    ...(await draftedReport(world, by(asker))),
    body: await approval(world),
  }),
  readReview: (world, asker) => approvedReport(world, by(asker)),
  forward: async (world, asker) => ({
    ...(await approvedReport(world, by(asker))),
    body: await deliveryTo(world, 'GM0358'),
  }),
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
    body: { name: 'Nieuw', handle: `p${makeId(world.random)}`, organisation: 'PL-FL', roles: ['reader'] },
  }),
  removePerson: async (world) => {
    const handle = `p${makeId(world.random)}`;
    const body = { name: 'Weg', handle, organisation: 'PL-FL', roles: ['reader' as const] };
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
  auditHeads: async () => ({ parameters: { day: TODAY } }),
  readAudit: async () => ({ parameters: { day: TODAY } }),
  countersign: async (world, asker) => {
    const { id, organisation, keys } = asker ?? person(world, 'olga');
    await world.db.sql`
      insert into audit_day (day, root, head) values ('2026-11-25', ${NO_HEAD}, ${NO_HEAD}) on conflict do nothing`;
    const statement = { day: '2026-11-25', head: NO_HEAD, organisation, person: id, signed: TODAY };
    const { day, head, signed, signature } = countersign(NETWORK, statement, keys.signing.secret);
    return { body: { day, head, signed, signature } };
  },
  listAlarms: nothing,
};
