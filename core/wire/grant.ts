import * as z from 'zod/mini';
import { toHex, utf8 } from '../crypto/bytes.ts';
import { labelledHash } from '../crypto/derive.ts';
import { KEY_PURPOSES, type KeyPurpose, organisationCode } from './roster.ts';

z.config({ jitless: true });

/** What a grant holds: an organisation's secret key, for one person of it (PROTOCOL 5.6). */
export const grantSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('grant'),
  organisation: organisationCode,
  purpose: z.enum(KEY_PURPOSES),
  epoch: z.int().check(z.minimum(1)),
  secret: z.string(),
});
export type Grant = z.infer<typeof grantSchema>;

/** The name under which a key is granted: the same for everyone who holds it. */
export const keyObject = (organisation: string, purpose: KeyPurpose, epoch: number): string =>
  toHex(labelledHash('organisation-key', ...[organisation, purpose, String(epoch)].map(utf8)).slice(0, 16));
