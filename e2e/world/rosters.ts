import type { Day } from '@seinhuis/core/ids';
import { draftNetwork, draftRoster, signAsOne } from '@seinhuis/core/registrar';
import { type Roster, rosterHash, rosterSchema } from '@seinhuis/core/wire/roster';
import type { World } from './world.ts';

type Parts = { -readonly [Key in 'organisations' | 'certificates']: Roster[Key] };
export type RosterChange = (parts: Parts) => void;

const ABOUT = { name: 'Meldpunt Proef', phone: '0800-0000' };

/** The next roster with these changes, and its extract, as two registrars sign them. */
const nextRoster = async (world: World, change: RosterChange, issued: Day) => {
  const { current } = await world.person('registrar-1').client('readRosterProposal');
  const text = current?.roster.roster ?? '';
  const { version, organisations, certificates } = rosterSchema.parse(JSON.parse(text));
  const parts: Parts = structuredClone({ organisations, certificates });
  change(parts);
  const roster = draftRoster(world.founded.network, { version, text }, parts, issued);
  const network = draftNetwork(rosterSchema.parse(JSON.parse(roster)), ABOUT);
  const [one, two] = world.founded.registrarKeys;
  const signed = [one, two].map((key, at) => signAsOne(at, key.secret, { roster, network }));
  return { roster, network, signed };
};

/** A registrar proposes the next roster with these changes; nobody has signed it. */
export const proposeRoster = async (world: World, change: RosterChange): Promise<void> => {
  const { roster, network } = await nextRoster(world, change, world.serving.today());
  const registrars: [string, string, string] = [...world.founded.registrars];
  await world.person('registrar-2').client('proposeRoster', { body: { roster, network, registrars } });
};

/** The registrars publish the next roster with these changes, through the front door. */
export const publishRoster = async (world: World, change: RosterChange): Promise<void> => {
  const { roster, network, signed } = await nextRoster(world, change, world.serving.today());
  const registrars: [string, string, string] = [...world.founded.registrars];
  await world.person('registrar-1').client('proposeRoster', { body: { roster, network, registrars } });
  for (const [at, body] of signed.entries())
    await world.person(`registrar-${at + 1}`).client('signRoster', { body });
};

/** A switchboard shows a roster that registrars once signed, whatever its days say. */
export const showRoster = async (world: World, change: RosterChange, issued: Day): Promise<void> => {
  const { roster, network, signed } = await nextRoster(world, change, issued);
  const { version } = JSON.parse(roster) as Roster;
  const [rosters, networks] = [signed.map((s) => s.roster), signed.map((s) => s.network)];
  await world.serving.owner.sql`
    insert into roster (version, hash, roster, signatures, network, network_signatures)
    values (${version}, ${rosterHash(roster)}, ${roster}, ${JSON.stringify(rosters)}::jsonb, ${network},
            ${JSON.stringify(networks)}::jsonb)`;
};
