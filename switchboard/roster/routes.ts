import { readPublication } from '@seinhuis/core/switchboard';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import { countSignatures, type RegistrarSignature } from '@seinhuis/core/wire/registrars';
import { DatabaseTrouble } from '../db/trouble.ts';
import { DONE, type Handlers } from '../http/call.ts';
import { readNetworkRow } from '../http/network.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, Refusal, refuse } from '../http/refusal.ts';
import {
  lockProposal,
  type ProposalRow,
  publish,
  readNetworkFile,
  readProposal,
  readPublished,
  storeProposal,
  storeSignatures,
} from './store.ts';

type Names = 'roster' | 'rosterVersion' | 'network' | 'readRosterProposal' | 'proposeRoster' | 'signRoster';
type Published = NonNullable<AnswerOf<'readRosterProposal'>['current']>;

const publishedAnswer = (
  row: Pick<ProposalRow, 'roster' | 'signatures' | 'network' | 'networkSignatures'> | null,
): Published | null =>
  row === null
    ? null
    : {
        roster: { roster: row.roster, signatures: row.signatures },
        network: row.network,
        networkSignatures: row.networkSignatures,
      };

/** The signatures with this one added; one registrar's second signature replaces the first. */
const withSignature = (
  signatures: readonly RegistrarSignature[],
  added: RegistrarSignature,
): RegistrarSignature[] => [...signatures.filter((s) => s.registrar !== added.registrar), added];

/** The network file. While the database is away, the one that was served last goes along with the refusal. */
const networkHandler = (parts: Parts): Handlers<'network'>['network'] => {
  let last: AnswerOf<'network'> | null = null;
  return async ({ db }) => {
    try {
      const { registrars } = await readNetworkRow(db.sql);
      const file = orRefuse(await readNetworkFile(db.sql), 'not-found');
      last = { ...file, registrars: [...orRefuse(registrars, 'not-found')] };
      return { body: last };
    } catch (thrown) {
      if (!(thrown instanceof DatabaseTrouble) || thrown.kind !== 'away' || last === null) throw thrown;
      parts.log({ event: 'database-away', route: 'network', state: thrown.state });
      throw new Refusal('not-loaded', null, { last });
    }
  };
};

/** The signed roster: read by all staff, drafted and signed by registrars. Their keys are elsewhere. */
export const rosterRoutes = (parts: Parts): Handlers<Names> => ({
  roster: async () => {
    const current = await parts.currentRoster();
    const signed = current?.signed;
    return {
      body: signed === undefined ? null : { roster: signed.roster, signatures: [...signed.signatures] },
    };
  },
  rosterVersion: async () => ({ body: { version: (await parts.currentRoster())?.version ?? null } }),
  network: networkHandler(parts),
  readRosterProposal: async ({ db }) => {
    const [{ registrars }, proposal, published] = await db.snapshot((sql) =>
      Promise.all([readNetworkRow(sql), readProposal(sql), readPublished(sql)]),
    );
    return {
      body: {
        current: publishedAnswer(published),
        proposal: publishedAnswer(proposal),
        registrars: registrars === null ? null : [...registrars],
        proposedRegistrars: proposal === null ? null : [...proposal.registrars],
      },
    };
  },
  proposeRoster: async ({ db, body, today, note }) => {
    const { id, registrars } = await readNetworkRow(db.sql);
    if (registrars !== null && registrars.join() !== body.registrars.join()) return refuse('conflict');
    const current = await parts.currentRoster();
    const publication = readPublication({ network: id, today, current }, body);
    if (!publication.ok) return refuse(publication.reason === 'version' ? 'conflict' : 'bad-request');
    note({ objects: [String(publication.version)] });
    await db.transaction((sql) => storeProposal(sql, body));
    return DONE;
  },
  signRoster: async ({ db, body, today }) => {
    const { id, registrars } = await readNetworkRow(db.sql);
    const current = await parts.currentRoster();
    return db.transaction(async (sql) => {
      const proposal = orRefuse(await lockProposal(sql), 'wrong-state');
      const trusted = registrars ?? proposal.registrars;
      if (countSignatures('roster', proposal.roster, [body.roster], trusted) !== 1)
        return refuse('bad-request');
      if ((proposal.network === null) !== (body.network === null)) return refuse('bad-request');
      if (
        proposal.network !== null &&
        body.network !== null &&
        countSignatures('network', proposal.network, [body.network], trusted) !== 1
      )
        return refuse('bad-request');
      const signed: ProposalRow = {
        ...proposal,
        signatures: withSignature(proposal.signatures, body.roster),
        networkSignatures:
          body.network === null ? [] : withSignature(proposal.networkSignatures, body.network),
      };
      await storeSignatures(sql, signed);
      const enough =
        countSignatures('roster', signed.roster, signed.signatures, trusted) >= 2 &&
        (signed.network === null ||
          countSignatures('network', signed.network, signed.networkSignatures, trusted) >= 2);
      if (!enough) return { body: { published: false } };
      // Time has passed since it was proposed: another version may be out, or its term over.
      const publication = readPublication(
        { network: id, today, current },
        { ...signed, registrars: trusted },
      );
      if (!publication.ok) return refuse('conflict');
      await publish(sql, signed, publication);
      return { body: { published: true } };
    });
  },
});
