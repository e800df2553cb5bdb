import { mayHoldKey } from '@seinhuis/core/rules/key-holders';
import { envelopeHash, isKeyProposal } from '@seinhuis/core/switchboard';
import { DONE, type Handlers } from '../http/call.ts';
import { certificateToday } from '../http/current-roster.ts';
import { base64Of, envelopeIn } from '../http/envelope.ts';
import { readNetworkRow } from '../http/network.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import { readGrantsTo, readHolders, readPeopleOf, storeGrant, storeProposal } from './store.ts';

/** The keys of an organisation among its own people. The switchboard sees who holds which, never a key. */
export const grantRoutes = (
  parts: Parts,
): Handlers<'readGrants' | 'giveGrant' | 'colleagues' | 'proposeKey'> => ({
  readGrants: async ({ who, db }) => ({
    body: {
      grants: (await readGrantsTo(db.sql, who.id)).map((grant) => ({
        ...grant,
        envelope: base64Of(grant.envelope),
      })),
    },
  }),
  giveGrant: async ({ who, db, parameters, body, today, note }) => {
    if (!who.certified || body.organisation !== who.organisation) return refuse('not-allowed');
    const people = await readPeopleOf(db.sql, who.organisation);
    const to = orRefuse(
      people.find(({ id }) => id === body.to),
      'not-found',
    );
    const certificate = certificateToday(await parts.currentRoster(), to, today);
    if (!mayHoldKey(body.purpose, certificate?.roles ?? [])) return refuse('not-allowed');
    const envelope = envelopeIn(body.envelope);
    const grant = { ...body, id: parameters.id ?? '', giver: who.id, hash: envelopeHash(envelope), envelope };
    note({ objects: [to.id, `${body.purpose}/${body.epoch}`] });
    await db.transaction(async (sql) => {
      if (!(await storeGrant(sql, grant))) refuse('conflict');
    });
    return DONE;
  },
  colleagues: async ({ who, db }) => {
    if (!who.certified) return refuse('not-allowed');
    const [people, holders] = await db.snapshot((sql) =>
      Promise.all([readPeopleOf(sql, who.organisation), readHolders(sql, who.organisation)]),
    );
    const holds = (person: string) =>
      holders.filter(({ receiver }) => receiver === person).map(({ receiver: _receiver, ...key }) => key);
    return { body: { people: people.map((person) => ({ ...person, holds: holds(person.id) })) } };
  },
  proposeKey: async ({ who, db, body, today, note }) => {
    const current = await parts.currentRoster();
    if (!who.certified || current === null || body.key.signer !== who.id) return refuse('not-allowed');
    const { id } = await readNetworkRow(db.sql);
    if (!isKeyProposal(id, current.roster, who, body.key, today)) return refuse('bad-request');
    note({ objects: [`${body.key.purpose}/${body.key.epoch}`] });
    await db.transaction((sql) => storeProposal(sql, who.organisation, body.key));
    return DONE;
  },
});
