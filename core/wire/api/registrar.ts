import * as z from 'zod/mini';
import {
  count,
  gmCode,
  handle,
  hex32,
  id,
  month,
  name,
  person,
  published,
  registrarSignature,
  token,
  topTheme,
} from '../fields.ts';
import { organisationCode, organisationKeySchema, ROLES } from '../roster.ts';

// Registrars: people, keys of organisations, the roster, who misses what.

const none = null;

export const REGISTRAR = {
  listPeople: {
    body: none,
    answer: z.strictObject({
      people: z.array(
        z.strictObject({
          ...person.shape,
          joined: z.boolean(),
          removed: z.boolean(),
          signing: z.nullable(hex32),
          recipient: z.nullable(z.string()),
        }),
      ),
    }),
  },
  invitePerson: {
    body: z.strictObject({
      name,
      handle,
      organisation: organisationCode,
      roles: z.array(z.enum(ROLES)).check(z.minLength(1), z.maxLength(ROLES.length)),
      /** Where the digests go: how many deliveries and their spoken numbers, never content. */
      mail: z.optional(z.nullable(z.email().check(z.maxLength(254)))),
    }),
    answer: z.strictObject({ id, invitation: token }),
  },
  removePerson: { body: none, answer: none },
  listKeyProposals: {
    body: none,
    answer: z.strictObject({
      proposals: z.array(z.strictObject({ organisation: organisationCode, key: organisationKeySchema })),
    }),
  },
  readRosterProposal: {
    body: none,
    answer: z.strictObject({
      current: z.nullable(published),
      proposal: z.nullable(published),
      registrars: z.nullable(z.tuple([hex32, hex32, hex32])),
      /** Whose keys the proposal was made with: before the first publication the others compare them. */
      proposedRegistrars: z.nullable(z.tuple([hex32, hex32, hex32])),
    }),
  },
  proposeRoster: {
    body: z.strictObject({
      roster: z.string(),
      network: z.nullable(z.string()),
      registrars: z.tuple([hex32, hex32, hex32]),
    }),
    answer: none,
  },
  signRoster: {
    body: z.strictObject({ roster: registrarSignature, network: z.nullable(registrarSignature) }),
    answer: z.strictObject({ published: z.boolean() }),
  },
  coverage: {
    body: none,
    answer: z.strictObject({ missed: z.array(z.strictObject({ month, gmCode, theme: topTheme, count })) }),
  },
} as const;
