import * as z from 'zod/mini';
import { DISPOSITIONS } from '../../rules/dispositions.ts';
import { count, id, month, signature, topTheme, week } from '../fields.ts';
import { DOORS } from '../tip.ts';

// Partners: deliveries and what became of them; the figures.

const none = null;

export const PARTNER = {
  listDeliveries: {
    body: none,
    answer: z.strictObject({
      deliveries: z.array(
        z.strictObject({
          id,
          theme: topTheme,
          week,
          /** So many weeks after that it is forgotten. */
          weeks: count,
          role: z.enum(['primary', 'info']),
          epoch: z.int(),
          /** Of an addition: the delivery of the report itself; which part of the report this is. */
          first: z.nullable(id),
          part: count,
          state: z.enum(['sent', 'opened', 'withdrawn']),
          outcome: z.nullable(z.enum(DISPOSITIONS)),
          confirmed: z.boolean(),
        }),
      ),
    }),
  },
  readDeliveries: {
    body: z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(50)) }),
    answer: none,
  },
  acknowledge: { body: none, answer: none },
  dispose: {
    body: z.strictObject({
      context: z.string().check(z.maxLength(2000)),
      body: z.string().check(z.maxLength(2000)),
      signature,
    }),
    answer: none,
  },

  figures: {
    body: none,
    answer: z.strictObject({
      contacts: z.array(z.strictObject({ month, door: z.enum(DOORS), count })),
      closed: z.array(z.strictObject({ month, outcome: z.string(), count })),
      reports: z.array(z.strictObject({ month, theme: topTheme, forwarded: count })),
      deliveries: z.array(
        z.strictObject({
          /** Each way of counting stands for itself: what goes to whom about what is not told together. */
          by: z.enum(['month', 'theme', 'organisation']),
          name: z.string(),
          role: z.enum(['primary', 'info']),
          sent: count,
          opened: count,
          followedUp: count,
          confirmed: count,
          reported: count,
        }),
      ),
    }),
  },
} as const;
