import { describe, expect, it } from 'vitest';
import { type AnswerKind, headersOf, ONLY_HTTPS } from './headers.ts';

// What the one table has to say. That every answer of a running server carries what it says is e2e/walls/headers.test.ts.

const ALL = ['door-page', 'door-script', 'plain-page', 'office', 'office-guard', 'answer'] as const;

const policyOf = (kind: AnswerKind): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (headersOf(kind, 'STYLE')['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('the headers of every answer', () => {
  it.each(ALL)(
    'of %s keep it to itself: no cache, no referrer, no frame, no other page beside it',
    (kind) => {
      expect(headersOf(kind)).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'origin-agent-cluster': '?1',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-dns-prefetch-control': 'off',
        'x-frame-options': 'DENY',
      });
      expect(policyOf(kind)).toMatchObject({
        'default-src': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
        'require-trusted-types-for': "'script'",
      });
    },
  );

  it.each(ALL)(
    'of %s allow no camera, microphone, place or sensor, and passkeys to the office alone',
    (kind) => {
      const allowed = headersOf(kind)['permissions-policy'] ?? '';
      for (const part of ['camera', 'microphone', 'geolocation', 'display-capture', 'clipboard-read', 'usb'])
        expect(allowed).toContain(`${part}=()`);
      const passkeys = kind.startsWith('office') ? '(self)' : '()';
      expect(allowed).toContain(`publickey-credentials-get=${passkeys}`);
      expect(allowed).toContain(`publickey-credentials-create=${passkeys}`);
      expect(allowed.replaceAll('(self)', '()').match(/=(?!\(\))/)).toBeNull();
    },
  );

  it('tell browsers that came by https to come so for a year', () => {
    expect(ONLY_HTTPS).toEqual({ 'strict-transport-security': 'max-age=31536000; includeSubDomains' });
  });
});

describe('what each kind allows beside that', () => {
  /** Beyond what every kind says; of what may be made script by name: how many policies. */
  const more = (kind: AnswerKind) => {
    const { 'trusted-types': types = '', ...policy } = policyOf(kind);
    const given = Object.entries(policy).filter(
      ([name, value]) => value !== "'none'" && name !== 'require-trusted-types-for',
    );
    return { ...Object.fromEntries(given), types };
  };

  it('scripts and connections of its own to pages of the sealed door and the office', () => {
    const own = { 'script-src': "'self'", 'connect-src': "'self'", 'worker-src': "'self'" };
    expect(more('door-page')).toEqual({
      ...own,
      'style-src': 'STYLE',
      'img-src': 'data:',
      'form-action': "'self'",
      types: 'seinhuis-hints seinhuis-files',
    });
    expect(more('office')).toEqual({
      ...own,
      'style-src': "'self'",
      'img-src': "'self' blob:",
      'media-src': 'blob:',
      types: 'seinhuis',
    });
  });

  it('no script to the plain door, and no connection to workers that read what people wrote', () => {
    expect(more('plain-page')).toEqual({
      'style-src': 'STYLE',
      'img-src': 'data:',
      'form-action': "'self'",
      types: "'none'",
    });
    for (const kind of ['door-script', 'office-guard', 'answer'] as const)
      expect(more(kind), kind).toEqual({ types: "'none'" });
  });
});
