import { hasKeyOf, mayHoldKey } from '@seinhuis/core/rules/key-holders';
import type { KeyPurpose, Role } from '@seinhuis/core/wire/roster';

const PURPOSES: readonly KeyPurpose[] = ['intake', 'review', 'letter', 'inbox'];

/** Which keys roles work with. A reviewer who is no operator gets review only, and so never opens a tip (PROTOCOL-DESIGN 6). */
export const keysNeeded = (roles: readonly Role[]): readonly KeyPurpose[] =>
  PURPOSES.filter((purpose) => mayHoldKey(purpose, roles));

/** The keys that an organisation of a kind has. */
export const keysOf = (kind: string): readonly KeyPurpose[] =>
  PURPOSES.filter((purpose) => hasKeyOf(kind, purpose));
