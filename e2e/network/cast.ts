import type { KeyPurpose, Organisation, Role } from '@seinhuis/core/wire/roster';

/** One person of each kind there is; `handle: [organisation, roles]`. */
export const CAST: Readonly<Record<string, readonly [string, readonly Role[]]>> = {
  olga: ['DESK', ['operator']],
  omar: ['DESK', ['operator', 'reviewer']],
  rosa: ['DESK', ['reviewer']],
  lena: ['GM0358', ['reader']],
  luuk: ['GM0358', ['reader']],
  vera: ['GM0363', ['reader']],
  piet: ['PL-NH', ['reader']],
  bram: ['PL-NH', ['reader']],
  nina: ['GM0363', ['reader']],
};
/** Joined, but in no roster; bram is removed from it at the end. */
export const UNCERTIFIED = 'nina';

const organisation = (
  code: string,
  kind: Organisation['kind'],
  territory: Organisation['territory'],
): Organisation => ({
  code,
  kind,
  name: `Organisatie ${code}`,
  territory,
  primary: ['*'],
  info: [],
  placeless: [],
  affiliation: { from: '2026-01-01', until: null },
  keys: [],
});

export const ORGANISATIONS = [
  organisation('DESK', 'desk', 'NL'),
  organisation('GM0358', 'municipality', ['GM0358']),
  organisation('GM0363', 'municipality', ['GM0363']),
  organisation('PL-NH', 'police', ['GM0358', 'GM0363']),
];

export const PURPOSES: Readonly<Record<string, readonly KeyPurpose[]>> = {
  DESK: ['intake', 'review', 'letter'],
};
