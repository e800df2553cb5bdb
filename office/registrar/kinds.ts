import type { Organisation, Role } from '@seinhuis/core/wire/roster';

/** The kinds of organisation in the order in which a registrar adds them. */
export const ORGANISATION_KINDS: readonly Organisation['kind'][] = [
  'municipality',
  'police',
  'service',
  'riec',
  'desk',
];

/** Which roles people of an organisation can have. */
export const rolesOf = (kind: Organisation['kind']): readonly Role[] =>
  kind === 'desk' ? ['operator', 'reviewer', 'registrar'] : ['reader'];
