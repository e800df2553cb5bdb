import { BlockList, isIP } from 'node:net';

/**
 * Which machines before us are our own proxies, so that what they say of a request counts. A number: so many hops,
 * whoever they are; otherwise their addresses.
 */
export type TrustedHops = { readonly hops: number } | { readonly addresses: BlockList };

/** What a connection says of a request before it is read: the other end, and two headers that proxies set. */
export type Arrival = {
  readonly remote: string | undefined;
  readonly forwardedFor: string | undefined;
  readonly forwardedProto: string | undefined;
};

const plainAddress = (text: string): string | null => {
  const address = text.trim().replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? null : address;
};

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** The chain of addresses, nearest first; what no address can be ends it. */
const chainOf = ({ remote, forwardedFor }: Arrival): readonly string[] => {
  const told = (forwardedFor ?? '').split(',').reverse();
  const chain: string[] = [];
  for (const text of [remote ?? '', ...(forwardedFor === undefined ? [] : told)]) {
    const address = plainAddress(text);
    if (address === null) break;
    chain.push(address);
  }
  return chain;
};

const isTrusted = (trusted: TrustedHops, address: string, hop: number): boolean =>
  'hops' in trusted ? hop < trusted.hops : trusted.addresses.check(address, familyOf(address));

/**
 * The address of whoever asks: the first in the chain that is no proxy of ours. Used to limit floods, in memory only,
 * and never written down (C3). null: nobody who can be told apart: the onion service and this machine itself come
 * without a word of a proxy.
 */
export const callerOf = (trusted: TrustedHops, arrival: Arrival): string | null => {
  const chain = chainOf(arrival);
  const [nearest] = chain;
  if (nearest === undefined) return null;
  const silent = arrival.forwardedFor === undefined;
  if (silent && (isLoopback(nearest) || ('addresses' in trusted && isTrusted(trusted, nearest, 0))))
    return null;
  return chain.find((address, hop) => !isTrusted(trusted, address, hop)) ?? chain.at(-1) ?? null;
};

/** Whether a proxy of ours says that the request came to it without encryption. */
export const cameInTheClear = (trusted: TrustedHops, arrival: Arrival): boolean => {
  const nearest = plainAddress(arrival.remote ?? '');
  return (
    nearest !== null &&
    isTrusted(trusted, nearest, 0) &&
    (arrival.forwardedProto ?? '').split(',').at(-1)?.trim().toLowerCase() === 'http'
  );
};

/**
 * Reads a setting: a number of hops, or addresses and ranges with commas between them. null when it is neither.
 */
export const readTrustedHops = (text: string): TrustedHops | null => {
  if (/^\d$/.test(text.trim())) return { hops: Number(text) };
  const addresses = new BlockList();
  for (const one of text.split(',').map((part) => part.trim())) {
    const [address = '', prefix, ...rest] = one.split('/');
    const bits = Number(prefix ?? (isIP(address) === 6 ? 128 : 32));
    const most = isIP(address) === 6 ? 128 : 32;
    if (isIP(address) === 0 || rest.length > 0 || !Number.isInteger(bits) || bits < 1 || bits > most)
      return null;
    addresses.addSubnet(address, bits, familyOf(address));
  }
  return { addresses };
};
