import { describe, expect, it } from 'vitest';
import { type Arrival, callerOf, cameInTheClear, readTrustedHops, type TrustedHops } from './caller.ts';

const trusting = (text: string): TrustedHops => {
  const read = readTrustedHops(text);
  if (read === null) throw new Error('no setting');
  return read;
};
const from = (remote: string, forwardedFor?: string, forwardedProto?: string): Arrival => ({
  remote,
  forwardedFor,
  forwardedProto,
});

describe('who asks', () => {
  it('is the other end of the connection where no proxy is trusted, whatever a header says', () => {
    expect(callerOf(trusting('0'), from('198.51.100.7', '203.0.113.9'))).toBe('198.51.100.7');
  });

  it('is who the trusted proxy names, not who the visitor names before it', () => {
    expect(callerOf(trusting('1'), from('127.0.0.1', '192.0.2.66, 203.0.113.9'))).toBe('203.0.113.9');
    expect(callerOf(trusting('2'), from('10.0.0.1', '192.0.2.66, 203.0.113.9, 10.0.0.2'))).toBe(
      '203.0.113.9',
    );
    expect(callerOf(trusting('10.0.0.0/8, ::1'), from('::ffff:10.0.0.1', '203.0.113.9, 10.9.9.9'))).toBe(
      '203.0.113.9',
    );
  });

  it('is a stranger who comes past the proxy, whatever they claim', () => {
    expect(callerOf(trusting('10.0.0.0/8'), from('198.51.100.7', '203.0.113.9'))).toBe('198.51.100.7');
  });

  it('is nobody on the onion service: it comes from this machine, or a trusted one, without a proxy’s word', () => {
    expect(callerOf(trusting('1'), from('127.0.0.1'))).toBeNull();
    expect(callerOf(trusting('172.20.0.0/16'), from('172.20.0.5'))).toBeNull();
    expect(callerOf(trusting('1'), from('198.51.100.7'))).toBe('198.51.100.7');
  });

  it('ends at what no address can be', () => {
    expect(callerOf(trusting('1'), from('127.0.0.1', 'unknown'))).toBe('127.0.0.1');
    expect(callerOf(trusting('1'), from('127.0.0.1', "203.0.113.9, ' or 1=1"))).toBe('127.0.0.1');
    expect(
      callerOf(trusting('1'), { remote: undefined, forwardedFor: undefined, forwardedProto: undefined }),
    ).toBe(null);
  });
});

describe('whether it came in the clear', () => {
  it('is said by a trusted proxy only', () => {
    expect(cameInTheClear(trusting('1'), from('127.0.0.1', '203.0.113.9', 'http'))).toBe(true);
    expect(cameInTheClear(trusting('1'), from('127.0.0.1', '203.0.113.9', 'https'))).toBe(false);
    expect(cameInTheClear(trusting('10.0.0.1'), from('198.51.100.7', undefined, 'http'))).toBe(false);
  });

  it('is not so on the onion service, which has no proxy to say it', () => {
    expect(cameInTheClear(trusting('1'), from('127.0.0.1'))).toBe(false);
  });
});

describe('the setting', () => {
  it.each(['', 'x', '12', '-1', '10.0.0.0/0', '10.0.0.0/33', '10.0.0.1/8/8', '::1/129', '10.0.0.1,'])(
    'refuses %j',
    (text) => {
      expect(readTrustedHops(text)).toBeNull();
    },
  );
});
