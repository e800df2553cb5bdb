import type * as z from 'zod/mini';
import { ACCOUNT } from './api/account.ts';
import { AUDIT } from './api/audit.ts';
import { DESK } from './api/desk.ts';
import { PARTNER } from './api/partner.ts';
import { REGISTRAR } from './api/registrar.ts';
import { TIPSTER } from './api/tipster.ts';
import type { ROUTES, RouteName } from './routes.ts';

// What the JSON bodies and answers of the routes hold, room by room. Envelopes inside JSON are unpadded base64url.

type Schemas = { readonly body: z.ZodMiniType | null; readonly answer: z.ZodMiniType | null };

export const API = {
  ...TIPSTER,
  ...ACCOUNT,
  ...DESK,
  ...PARTNER,
  ...REGISTRAR,
  ...AUDIT,
} as const satisfies Record<RouteName, Schemas>;

/** The body that a route takes and the answer that it gives, as types. `never` where it has none in JSON. */
export type BodyOf<Name extends RouteName> =
  (typeof API)[Name]['body'] extends z.ZodMiniType<infer T> ? T : never;
export type AnswerOf<Name extends RouteName> = (typeof ROUTES)[Name]['answer'] extends 'octets'
  ? Uint8Array
  : (typeof API)[Name]['answer'] extends z.ZodMiniType<infer T>
    ? T
    : undefined;
