import { isRecipient } from '../crypto/recipient.ts';
import { type Day, dayNumber, isDay } from '../ids.ts';
import { readJson } from './json.ts';
import {
  countSignatures,
  type RegistrarSignature,
  type Registrars,
  registrarsFingerprint,
} from './registrars.ts';

/** What the sealed door knows of its network: the tipster's extract of the roster, signed apart (PROTOCOL 5.4). */
export type Network = {
  readonly format: 1;
  readonly network: string;
  readonly name: string;
  readonly phone: string;
  readonly issued: Day;
  /** Version of the roster it was made beside. */
  readonly roster: number;
  readonly intake: { readonly epoch: number; readonly recipient: string };
  /** Ed25519 verify key under which letters to tipsters are signed. */
  readonly letter: { readonly epoch: number; readonly key: string };
};

/** `network.json` as it is served. The registrars stand in it, the pin in the page does not. */
export type SignedNetwork = {
  readonly network: string;
  readonly registrars: Registrars;
  readonly signatures: readonly RegistrarSignature[];
};

/** The sealed door seals to no network file older than this (PROTOCOL 5.4). */
export const NETWORK_DAYS = 62;

export type NetworkRefusal = 'form' | 'pin' | 'signatures' | 'too-old';
export type NetworkAnswer =
  | { readonly ok: true; readonly network: Network; readonly fingerprint: string }
  | { readonly ok: false; readonly reason: NetworkRefusal };

const isKey = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

export const isNetwork = (value: unknown): value is Network => {
  if (value === null || typeof value !== 'object') return false;
  const n = value as Network;
  return (
    n.format === 1 &&
    typeof n.network === 'string' &&
    typeof n.name === 'string' &&
    typeof n.phone === 'string' &&
    isDay(n.issued) &&
    Number.isSafeInteger(n.roster) &&
    typeof n.intake?.recipient === 'string' &&
    isRecipient(n.intake.recipient) &&
    Number.isSafeInteger(n.intake?.epoch) &&
    isKey(n.letter?.key) &&
    Number.isSafeInteger(n.letter?.epoch)
  );
};

/**
 * Reads `network.json`: refused when the registrars are not the pinned ones, fewer than two of the three signed it,
 * it has not its form, or it is more than 62 days old. Written without zod: the sealed door carries this file.
 * `pin` is the registrars' fingerprint, or null where none was pinned.
 */
export const readNetwork = (value: unknown, pin: string | null, today: Day): NetworkAnswer => {
  const signed = value as SignedNetwork;
  if (
    signed === null ||
    typeof signed !== 'object' ||
    typeof signed.network !== 'string' ||
    !Array.isArray(signed.registrars) ||
    signed.registrars.length !== 3 ||
    new Set(signed.registrars).size !== 3 ||
    !signed.registrars.every(isKey) ||
    !Array.isArray(signed.signatures)
  )
    return { ok: false, reason: 'form' };
  const fingerprint = registrarsFingerprint(signed.registrars);
  if (pin !== null && pin !== fingerprint) return { ok: false, reason: 'pin' };
  if (countSignatures('network', signed.network, signed.signatures, signed.registrars) < 2)
    return { ok: false, reason: 'signatures' };
  let network: unknown;
  try {
    network = readJson(signed.network);
  } catch {
    return { ok: false, reason: 'form' };
  }
  if (!isNetwork(network)) return { ok: false, reason: 'form' };
  if (dayNumber(today) - dayNumber(network.issued) > NETWORK_DAYS) return { ok: false, reason: 'too-old' };
  return { ok: true, network, fingerprint };
};

/**
 * The number to call in a network file that is signed as it has to be, also when it is too old to seal to; null in any
 * other: a number of strangers is not told.
 */
export const phoneOf = (value: unknown, pin: string | null, today: Day): string | null => {
  const read = readNetwork(value, pin, today);
  if (read.ok) return read.network.phone;
  return read.reason === 'too-old' ? (JSON.parse((value as SignedNetwork).network) as Network).phone : null;
};

/** The number to call in the file that a switchboard served last and sends along with a fault; nothing else of it is of use. */
export const phoneBesideFault = (body: unknown, pin: string | null, today: Day): string | null =>
  phoneOf((body as { readonly last?: unknown } | null)?.last, pin, today);
