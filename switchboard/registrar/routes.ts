import { readerLimit } from '@seinhuis/core/rules/readers';
import { currentKey, type OrganisationKey, organisationOf } from '@seinhuis/core/wire/roster';
import { invite } from '../db/invite.ts';
import { DONE, type Handlers } from '../http/call.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import { countReaders, readKeyProposals, readMissed, readPeople, removePersonRow } from './store.ts';

type Names = 'listPeople' | 'invitePerson' | 'removePerson' | 'listKeyProposals' | 'coverage';

/** What registrars see and do beside the roster: people, proposed keys, missed signals. They read nothing else. */
export const registrarRoutes = (parts: Parts): Handlers<Names> => ({
  listPeople: async ({ db }) => ({
    body: {
      people: (await readPeople(db.sql)).map((person) => ({
        ...person,
        joined: person.signing !== null,
      })),
    },
  }),
  invitePerson: async ({ db, body, today, note }) => {
    const current = await parts.currentRoster();
    const organisation = current === null ? null : organisationOf(current.roster, body.organisation);
    return db.transaction(async (sql) => {
      // A third reader is refused here already, not only in the roster (C9).
      if (
        body.roles.includes('reader') &&
        organisation !== null &&
        (await countReaders(sql, body.organisation)) >= readerLimit(organisation.kind)
      )
        return refuse('wrong-state');
      const made = orRefuse(await invite(sql, body, today, parts.random), 'conflict');
      note({ objects: [made.id], tell: [{ organisation: body.organisation, objects: [made.id] }] });
      return { body: made };
    });
  },
  removePerson: async ({ db, parameters, note }) => {
    await db.transaction(async (sql) => {
      const people = await readPeople(sql);
      const person = orRefuse(
        people.find(({ id }) => id === parameters.id),
        'not-found',
      );
      const registrars = people.filter((p) => p.roles.includes('registrar') && !p.removed);
      // Without a registrar nobody could ever let anybody in again.
      if (registrars.length === 1 && registrars[0]?.id === person.id) return refuse('wrong-state');
      note({ tell: [{ organisation: person.organisation, objects: [person.id] }] });
      await removePersonRow(sql, person.id);
    });
    return DONE;
  },
  listKeyProposals: async ({ db }) => {
    const current = await parts.currentRoster();
    const proposals = (await readKeyProposals(db.sql)).map(({ organisation, key }) => ({
      organisation,
      key: JSON.parse(key) as OrganisationKey,
    }));
    const isNew = ({ organisation, key }: (typeof proposals)[number]): boolean => {
      const known = current === null ? null : organisationOf(current.roster, organisation);
      return key.epoch > ((known === null ? null : currentKey(known, key.purpose))?.epoch ?? 0);
    };
    return { body: { proposals: proposals.filter(isNew) } };
  },
  coverage: async ({ db }) => ({ body: { missed: [...(await readMissed(db.sql))] } }),
});
