import * as z from 'zod/mini';
import { ALARM_RULES } from '../../rules/alarms.ts';
import { AUDIT_KINDS } from '../audited.ts';
import { count, day, hex32, id, name, signature } from '../fields.ts';
import { organisationCode } from '../roster.ts';

// The audit: heads, own lines, countersignatures, alarms.

const none = null;

export const AUDIT = {
  auditHeads: {
    body: none,
    answer: z.strictObject({
      days: z.array(z.strictObject({ day, root: hex32, head: hex32 })),
      /** The last day that somebody of one's own organisation countersigned. */
      countersigned: z.nullable(day),
      /** How many alarms there were today and yesterday, about whom one may see them. */
      alarms: count,
    }),
  },
  readAudit: {
    body: none,
    answer: z.strictObject({
      /** Closed days: own lines as they were hashed, and what leads from them to the day's root. */
      days: z.array(
        z.strictObject({ day, salt: z.nullable(id), lines: z.array(z.string()), leaves: z.array(hex32) }),
      ),
      /** Lines that are in no closed day yet. */
      open: z.array(z.string()),
      people: z.array(z.strictObject({ id, name })),
    }),
  },
  countersign: { body: z.strictObject({ day, head: hex32, signed: day, signature }), answer: none },
  listAlarms: {
    body: none,
    answer: z.strictObject({
      alarms: z.array(
        z.strictObject({
          day,
          organisation: organisationCode,
          person: id,
          name: z.nullable(name),
          rule: z.enum(ALARM_RULES),
          kind: z.enum(AUDIT_KINDS),
          count,
          usual: count,
        }),
      ),
    }),
  },
} as const;
