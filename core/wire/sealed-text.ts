import type { Recipient } from '../crypto/keys.ts';
import { sealEnvelope } from '../crypto/seal.ts';
import { writeJson } from './json.ts';
import { framePayload } from './payload.ts';
import { type Context, signText } from './signed.ts';

/** Signs a body with its context and seals both to one recipient (PROTOCOL 4.2). */
export const sealSigned = (
  network: string,
  context: Context,
  body: unknown,
  secret: string,
  recipient: Recipient,
): Promise<Uint8Array> =>
  sealEnvelope(
    recipient,
    framePayload({ json: writeJson(signText(network, context, body, secret)), attachments: [] }),
  );
