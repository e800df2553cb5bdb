import { fromHex } from './crypto/bytes.ts';
import type { Random } from './crypto/random.ts';
import { makeSigningKey, type SigningKey, signingKeyFromSeed } from './crypto/sign.ts';
import { addDays, type Day } from './ids.ts';
import { isExtract } from './wire/extract.ts';
import { readJson, writeJson } from './wire/json.ts';
import type { Network } from './wire/network.ts';
import { type RegistrarSignature, signAsRegistrar } from './wire/registrars.ts';
import {
  brokenRosterRule,
  type Certificate,
  currentKey,
  DESK,
  type Organisation,
  organisationOf,
  ROSTER_DAYS,
  type Roster,
  rosterHash,
  rosterSchema,
} from './wire/roster.ts';

// The REGISTRAR: admits organisations and people, signs the roster. Reads nothing; the keys are made and kept outside.

/** One of the three registrar keys. Made on another machine, kept on paper or token (PROTOCOL 2). */
export const makeRegistrarKey = (random: Random): SigningKey => makeSigningKey(random);

/** The key of a secret that a registrar brought on paper or in a file: 64 lower-case hexadecimal digits. */
export const registrarKeyOf = (secret: string): SigningKey => signingKeyFromSeed(fromHex(secret));

/** The next version of the roster as the text that registrars sign. Throws RangeError naming a rule it would break. */
export const draftRoster = (
  network: string,
  previous: { readonly version: number; readonly text: string } | null,
  parts: { readonly organisations: readonly Organisation[]; readonly certificates: readonly Certificate[] },
  today: Day,
): string => {
  const roster: Roster = {
    format: 1,
    network,
    version: (previous?.version ?? 0) + 1,
    previous: previous === null ? null : rosterHash(previous.text),
    issued: today,
    expires: addDays(today, ROSTER_DAYS),
    organisations: [...parts.organisations],
    certificates: [...parts.certificates],
  };
  const broken = brokenRosterRule(rosterSchema.parse(roster));
  if (broken !== null) throw new RangeError(broken);
  return writeJson(roster);
};

/** The tipster's extract of a roster, as text; null before the desk has its intake and letter keys (PROTOCOL 5.4). */
export const draftNetwork = (
  roster: Roster,
  about: { readonly name: string; readonly phone: string },
): string | null => {
  const desk = organisationOf(roster, DESK);
  const intake = desk === null ? null : currentKey(desk, 'intake');
  const letter = desk === null ? null : currentKey(desk, 'letter');
  if (intake === null || letter === null) return null;
  const network: Network = {
    format: 1,
    network: roster.network,
    name: about.name,
    phone: about.phone,
    issued: roster.issued,
    roster: roster.version,
    intake: { epoch: intake.epoch, recipient: intake.key },
    letter: { epoch: letter.epoch, key: letter.key },
  };
  return writeJson(network);
};

/**
 * My signature over the roster and, beside it, over the tipster's extract. Both may come from somebody I do not trust:
 * throws RangeError when the roster breaks a rule of the network or the extract is not this roster's (PROTOCOL 5.4).
 */
export const signAsOne = (
  registrar: number,
  secret: string,
  texts: { readonly roster: string; readonly network: string | null },
): { readonly roster: RegistrarSignature; readonly network: RegistrarSignature | null } => {
  const roster = rosterSchema.parse(readJson(texts.roster));
  const broken = brokenRosterRule(roster);
  if (broken !== null) throw new RangeError(broken);
  if (!isExtract(texts.network, roster)) throw new RangeError('extract');
  return {
    roster: signAsRegistrar('roster', texts.roster, registrar, secret),
    network: texts.network === null ? null : signAsRegistrar('network', texts.network, registrar, secret),
  };
};
