import { draftNetwork, draftRoster, signAsOne } from '@seinhuis/core/registrar';
import type { Roster } from '@seinhuis/core/wire/roster';
import type { SigningKey } from '../../core/crypto/sign.ts';
import { ORGANISATIONS } from './cast.ts';
import { NETWORK, type Player, rosterOf, TODAY } from './player.ts';

export type RosterChange = (roster: Pick<Roster, 'organisations' | 'certificates'>) => void;
export type RosterTexts = { readonly roster: string; readonly network: string | null };
type People = Readonly<Record<string, Player>>;

/** The next roster with these changes and its extract, as registrars sign them. */
export const draftNext = async ({ rik }: People, change: RosterChange): Promise<RosterTexts> => {
  const current = (await rik?.browser.call('readRosterProposal'))?.current ?? null;
  const before = current === null ? null : rosterOf(current.roster.roster);
  const parts = structuredClone({
    organisations: before?.organisations ?? ORGANISATIONS,
    certificates: before?.certificates ?? [],
  });
  change(parts);
  const previous =
    before === null || current === null ? null : { version: before.version, text: current.roster.roster };
  const roster = draftRoster(NETWORK, previous, parts, TODAY);
  const about = { name: 'Proefnet', phone: '0800-7000' };
  return { roster, network: draftNetwork(rosterOf(roster), about) };
};

/** Drafts, signs by two registrars and publishes the next roster with these changes. */
export const publishNext = async (
  people: People,
  secrets: readonly SigningKey[],
  change: RosterChange,
): Promise<void> => {
  const texts = await draftNext(people, change);
  const [one = '', two = '', three = ''] = secrets.map(({ verify }) => verify);
  await people.rik?.browser.call('proposeRoster', { body: { ...texts, registrars: [one, two, three] } });
  for (const [at, handle] of (['rik', 'ruth'] as const).entries())
    await people[handle]?.browser.call('signRoster', {
      body: signAsOne(at, secrets[at]?.secret ?? '', texts),
    });
};
