import * as z from 'zod/mini';
import { DISPOSITIONS } from '../../rules/dispositions.ts';
import { hex32, id, registrarSignature } from '../fields.ts';

// What a tipster sends and hears. Nobody is asked who they are.

const none = null;

export const TIPSTER = {
  postTip: { body: none, answer: z.strictObject({ stored: z.literal(true) }) },
  collect: { body: z.strictObject({ token: hex32 }), answer: none },
  clearLetters: {
    body: z.strictObject({ token: hex32, letters: z.array(id).check(z.maxLength(4)) }),
    answer: none,
  },
  postLetter: { body: none, answer: none },
  network: {
    body: none,
    answer: z.strictObject({
      network: z.string(),
      registrars: z.tuple([hex32, hex32, hex32]),
      signatures: z.array(registrarSignature),
    }),
  },
  health: { body: none, answer: z.strictObject({ ready: z.boolean(), schema: z.int() }) },
  tellOutcome: {
    body: z.strictObject({
      delivery: z.string().check(z.regex(/^[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4}$/)),
      words: z.string().check(z.maxLength(120)),
      outcome: z.enum(DISPOSITIONS),
    }),
    answer: none,
  },
} as const;
