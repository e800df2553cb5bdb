import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../core/ids.ts';
import { type SmallNetwork, smallNetwork, TODAY } from '../../core/vectors/small-network.ts';
import { rosterHash } from '../../core/wire/roster.ts';
import { decideTrust, type Remembered, type Shown } from './trust.ts';

describe('whether a client works with the roster it is shown', () => {
  let net: SmallNetwork;
  beforeAll(async () => {
    net = await smallNetwork();
  });
  const nothing: Remembered = { registrars: null, highest: null };
  const shown = (other: Partial<Shown> = {}): Shown => ({
    network: net.id,
    registrars: net.registrars,
    signed: net.signed,
    today: TODAY,
    localDay: TODAY,
    ...other,
  });
  const reason = (s: Shown, r: Remembered): string => {
    const answer = decideTrust(s, r);
    return answer.ok ? 'ok' : answer.reason;
  };

  it('takes a first roster that two registrars signed', () => {
    expect(reason(shown(), nothing)).toBe('ok');
  });

  it('goes on without a roster only while there never was one (C6)', () => {
    expect(reason(shown({ signed: null, registrars: null }), nothing)).toBe('ok');
    const highest = { version: 2, hash: rosterHash(net.text) };
    expect(reason(shown({ signed: null }), { registrars: net.registrars, highest })).toBe('withheld');
  });

  it('refuses other registrars than those of the first visit (C6)', async () => {
    const other = await smallNetwork('other', net.id);
    const pinned = { registrars: net.registrars, highest: null };
    expect(reason(shown({ registrars: other.registrars, signed: other.signed }), pinned)).toBe('pin');
    expect(reason(shown({ registrars: null }), pinned)).toBe('pin');
  });

  it('refuses an older roster and another of the same version (C6)', () => {
    expect(reason(shown(), { registrars: null, highest: { version: 3, hash: 'x' } })).toBe('older');
    expect(reason(shown(), { registrars: null, highest: { version: 2, hash: 'x' } })).toBe('forked');
  });

  it('refuses an expired roster, also when the switchboard sets the calendar back (C6)', () => {
    const late = addDays(TODAY, 40);
    expect(reason(shown({ today: late, localDay: late }), nothing)).toBe('expired');
    expect(reason(shown({ localDay: late }), nothing)).toBe('clock');
  });
});
