/**
 * What the static server sends with every file of the office, workers included: nothing from elsewhere, nothing
 * inline, one Trusted Types policy, no frame around it, no address told to anybody.
 */
export const OFFICE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types seinhuis',
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), usb=(), payment=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};

/**
 * A worker goes by the policy of its own file. The one that guards (guard/worker.ts) is given what tipsters wrote: it may
 * connect to nothing and load nothing more.
 */
export const OFFICE_GUARD_HEADERS: Readonly<Record<string, string>> = {
  ...OFFICE_HEADERS,
  'content-security-policy': ["default-src 'none'", "require-trusted-types-for 'script'"].join('; '),
};

/** The folder of dist/ that holds that worker, and nothing else. */
export const OFFICE_GUARD_FOLDER = 'guard';
