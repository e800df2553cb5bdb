/**
 * What every answer of both doors, the office and the switchboard carries, as one table: by kind of answer, whoever
 * sends it. Nothing varies by who asks. Tests ask every page and every route of a running server for exactly this.
 */
export type Headers = Readonly<Record<string, string>>;

/**
 * Parts of the browser that no page of ours needs: refused, so that no script that slipped in has them either. Where a
 * browser lacks one (Chromium on Linux has no `bluetooth` and no `web-share`) its console says so; elsewhere it has it.
 */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
] as const;

const PASSKEYS = ['publickey-credentials-get', 'publickey-credentials-create'] as const;

const features = (passkeys: '()' | '(self)'): string =>
  [...REFUSED_FEATURES.map((name) => `${name}=()`), ...PASSKEYS.map((name) => `${name}=${passkeys}`)].join(
    ', ',
  );

/**
 * On every answer. Kept nowhere, scripts included: a file in a cache is a trace on a shared computer, and a script that
 * a browser keeps is one that nobody can compare any more (docs/decisions/0012). Asks no name server about the links of
 * a page, of which the quick way out is one.
 */
const ALWAYS: Headers = {
  'cache-control': 'no-store',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': features('()'),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
};

/** What a policy says unless a kind says otherwise: nothing may be loaded, framed, sent or made script of. */
const NOTHING = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
} as const;

/** The hash of the one style sheet of both doors goes here. */
const STYLE: string = 'STYLE';

type Kind = {
  /** What of the Content-Security-Policy differs from nothing at all. */
  readonly policy: Readonly<Record<string, string>>;
  readonly more?: Headers;
};

const HIDDEN: Headers = { 'x-robots-tag': 'noindex, nofollow' };
const OFFICE: Headers = { ...HIDDEN, 'permissions-policy': features('(self)') };

const KINDS = {
  /** A page of the sealed door: its own script, its one style sheet, its own network calls (C4). */
  'door-page': {
    policy: {
      'script-src': "'self'",
      'style-src': STYLE,
      'connect-src': "'self'",
      'worker-src': "'self'",
      'img-src': 'data:',
      'form-action': "'self'",
      // Each made once: for the worker that reads for clues, and for those that clean files.
      'trusted-types': 'seinhuis-hints seinhuis-files',
    },
  },
  /**
   * A script of the sealed door. A page goes by its own policy, a worker by that of its file: the workers of this door
   * read what people type and the files they choose, and may connect to nothing and load nothing more (C15, C17).
   */
  'door-script': { policy: {} },
  /** A page of the plain door: no script at all. */
  'plain-page': { policy: { 'style-src': STYLE, 'img-src': 'data:', 'form-action': "'self'" } },
  /** The office, its scripts and the worker that holds the keys. */
  office: {
    policy: {
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'img-src': "'self' blob:",
      // Films and recordings of tips, in a frame of their own.
      'media-src': 'blob:',
      'trusted-types': 'seinhuis',
    },
    more: OFFICE,
  },
  /** The worker of the office that reads what tipsters wrote: no connection, nothing more to load. */
  'office-guard': { policy: {}, more: OFFICE },
  /** Everything else: answers of the contract, refusals, what is not there. */
  answer: { policy: {}, more: HIDDEN },
} as const satisfies Readonly<Record<string, Kind>>;

export type AnswerKind = keyof typeof KINDS;

/** What an answer of a kind carries. `style`: what the doors allow as style, as a source of the policy. */
export const headersOf = (kind: AnswerKind, style = "'none'"): Headers => {
  const { policy, more = {} }: Kind = KINDS[kind];
  const directives = Object.entries<string>({ ...NOTHING, ...policy }).map(
    ([name, value]) => `${name} ${value === STYLE ? style : value}`,
  );
  return { 'content-security-policy': directives.join('; '), ...ALWAYS, ...more };
};

/** Beside them where browsers see us by https. A browser that was here keeps that it was: a trace, but one of the visit. */
export const ONLY_HTTPS: Headers = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };
