import { dayNumber } from '@seinhuis/core/ids';
import { readNetwork, type SignedNetwork } from '@seinhuis/core/wire/network';
import { countSignatures } from '@seinhuis/core/wire/registrars';
import { ROSTER_DAYS } from '@seinhuis/core/wire/roster';
import type { Answer } from './ask.ts';
import type { Difference, Report, Seen } from './report.ts';

const PATH = '/network.json';
const KEYS = ['network', 'registrars', 'signatures'];

/**
 * Checks `network.json`: its registrars are those of the printed words, two of three signed it, it is not too old, and
 * nothing stands beside what they signed.
 */
export const compareNetwork = (
  given: readonly (Answer | null)[],
  pin: string,
  today: string,
): Seen & { readonly network: Report['network'] } => {
  const one = (kind: Difference['kind'], what?: string) => ({
    differences: [{ kind, where: PATH, ...(what === undefined ? {} : { what }) }],
    uncovered: [],
    network: null,
  });
  const answers = given.filter((answer) => answer !== null);
  const [first] = answers;
  if (first === undefined || answers.length < given.length) return one('not-reached');
  if (first.status !== 200) return one('network-missing', String(first.status));
  if (!answers.every(({ bytes }) => Buffer.from(first.bytes).equals(bytes))) return one('varies');
  const text = Buffer.from(first.bytes).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return one('network-form');
  }
  const read = readNetwork(value, pin, today);
  if (!read.ok) return one(`network-${read.reason}`);
  const signed = value as SignedNetwork;
  const differences: Difference[] = [];
  // Written anew it is the same text: no blank, no name that is there twice, nothing that parsing passes over.
  if (
    JSON.stringify(value) !== text ||
    !Object.keys(signed).every((key) => KEYS.includes(key)) ||
    signed.signatures.some((s) => Object.keys(s).sort().join() !== 'algorithm,registrar,signature')
  )
    differences.push({ kind: 'network-beside', where: PATH });
  const { name, issued, roster } = read.network;
  if (dayNumber(today) - dayNumber(issued) > ROSTER_DAYS)
    differences.push({ kind: 'roster-expired', where: PATH, what: issued });
  const signatures = countSignatures('network', signed.network, signed.signatures, signed.registrars);
  return { differences, uncovered: [], network: { name, issued, roster, signatures } };
};
