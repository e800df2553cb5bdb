import { draftNetwork, draftRoster, registrarKeyOf, signAsOne } from '@seinhuis/core/registrar';
import type { AnswerOf, BodyOf } from '@seinhuis/core/wire/api';
import { fingerprintWords, personFingerprint } from '@seinhuis/core/wire/fingerprint';
import { readJson } from '@seinhuis/core/wire/json';
import type { Network } from '@seinhuis/core/wire/network';
import { type Registrars, registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import { brokenRosterRule, type Roster, rosterHash, rosterSchema } from '@seinhuis/core/wire/roster';
import type { KeyApi } from './contract.ts';
import { OfficeError } from './failure.ts';
import { applyEdits, openEdits, rosterDifferences } from './roster-edits.ts';
import { changeDrawer, client, saveDrawer, session } from './session.ts';

// The registrar's verbs: edits, a draft of the next roster, what it changes, and a signature with a key from outside.

type Proposals = AnswerOf<'readRosterProposal'>;

const rosterIn = (published: Proposals['current']): Roster | null => {
  if (published === null) return null;
  try {
    return rosterSchema.parse(readJson(published.roster.roster));
  } catch {
    throw new OfficeError('tampered', { stage: 'body' });
  }
};

const networkIn = (published: Proposals['current']): Network | null => {
  if (published?.network == null) return null;
  try {
    return readJson(published.network) as Network;
  } catch {
    return null;
  }
};

/** A reason not to sign a proposal: it breaks a rule or does not follow the published roster. */
const brokenProposal = (current: Proposals['current'], proposed: Roster): string | null => {
  const before = rosterIn(current);
  if (proposed.network !== session().network) return 'network';
  if (proposed.version !== (before?.version ?? 0) + 1) return 'version';
  if (proposed.previous !== (current === null ? null : rosterHash(current.roster.roster))) return 'previous';
  return brokenRosterRule(proposed);
};

const rosterView: KeyApi['rosterView'] = async () => {
  const { current, proposal, registrars, proposedRegistrars } = await client('readRosterProposal');
  const before = rosterIn(current);
  const next = rosterIn(proposal);
  const about = networkIn(proposal) ?? networkIn(current);
  return {
    current: before,
    proposal:
      next === null || proposal === null
        ? null
        : {
            roster: next,
            hasNetwork: proposal.network !== null,
            signed: proposal.roster.signatures.map((s) => s.registrar),
            differences: rosterDifferences(before, next),
            broken: brokenProposal(current, next),
            // Before the first publication nothing is pinned: the words are compared by voice.
            registrars:
              registrars === null && proposedRegistrars !== null
                ? fingerprintWords(registrarsFingerprint(proposedRegistrars))
                : null,
          },
    registrars: registrars === null ? null : fingerprintWords(registrarsFingerprint(registrars)),
    name: about?.name ?? '',
    phone: about?.phone ?? '',
  };
};

/** What I prepared, without what a colleague published since. */
const rosterEdits: KeyApi['rosterEdits'] = async () => {
  const edits = session().drawer.rosterEdits;
  if (edits.length === 0) return edits;
  const { current } = await client('readRosterProposal');
  const open = openEdits(rosterIn(current), edits);
  if (open.length < edits.length) changeDrawer((drawer) => ({ ...drawer, rosterEdits: open }));
  return open;
};

const editRoster: KeyApi['editRoster'] = async (edits) => {
  changeDrawer((drawer) => ({ ...drawer, rosterEdits: edits }));
};

const nextRoster = (current: Proposals['current']): string => {
  const before = rosterIn(current);
  const previous =
    current === null || before === null ? null : { version: before.version, text: current.roster.roster };
  const { network, today, drawer } = session();
  try {
    return draftRoster(network, previous, applyEdits(before, drawer.rosterEdits), today);
  } catch (error) {
    throw new OfficeError('roster-rule', { rule: error instanceof RangeError ? error.message : 'form' });
  }
};

const previewRoster: KeyApi['previewRoster'] = async () => {
  const { current } = await client('readRosterProposal');
  const before = rosterIn(current);
  const parts = applyEdits(before, session().drawer.rosterEdits);
  const about = {
    differences: rosterDifferences(before, parts),
    version: (before?.version ?? 0) + 1,
  };
  try {
    nextRoster(current);
    return { ...about, broken: null };
  } catch (error) {
    return { ...about, broken: String((error as OfficeError).detail?.rule ?? 'form') };
  }
};

const proposeRoster: KeyApi['proposeRoster'] = async (about, typed) => {
  const { current, registrars: pinned } = await client('readRosterProposal');
  const text = nextRoster(current);
  const registrars = pinned ?? (typed.map((key) => key.trim().toLowerCase()) as unknown as Registrars);
  if (
    registrars.length !== 3 ||
    new Set(registrars).size !== 3 ||
    registrars.some((key) => !/^[0-9a-f]{64}$/.test(key))
  )
    throw new OfficeError('registrar-keys');
  const network = draftNetwork(rosterSchema.parse(readJson(text)), about);
  const body: BodyOf<'proposeRoster'> = {
    roster: text,
    network,
    registrars: [...registrars] as [string, string, string],
  };
  await client('proposeRoster', { body });
};

const signRoster: KeyApi['signRoster'] = async (secret) => {
  const seed = secret.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(seed)) throw new OfficeError('registrar-key-form');
  const { current, proposal, registrars: published, proposedRegistrars } = await client('readRosterProposal');
  const next = rosterIn(proposal);
  const registrars = published ?? proposedRegistrars;
  if (proposal === null || next === null || registrars === null) throw new OfficeError('not-found');
  if (brokenProposal(current, next) !== null) throw new OfficeError('roster-rule');
  const { registrars: pin } = session().drawer;
  if (pin !== null && pin.join() !== registrars.join()) throw new OfficeError('roster-pin');
  const registrar = registrars.indexOf(registrarKeyOf(seed).verify);
  if (registrar < 0) throw new OfficeError('registrar-key-unknown');
  const body = signAsOne(registrar, seed, { roster: proposal.roster.roster, network: proposal.network });
  const answer = await client('signRoster', { body });
  if (answer.published) {
    changeDrawer((drawer) => ({ ...drawer, rosterEdits: [] }));
    await saveDrawer();
  }
  return answer;
};

const personWords: KeyApi['personWords'] = async (people) =>
  people.map(({ id, signing, recipient }) => personFingerprint(id, signing, recipient));

export const rosterDraft = {
  rosterView,
  rosterEdits,
  editRoster,
  previewRoster,
  proposeRoster,
  signRoster,
  personWords,
};
