import { addDays } from '@seinhuis/core/ids';
import { isCountersigned } from '@seinhuis/core/wire/audit';
import { certificateOn } from '@seinhuis/core/wire/roster';
import type { Acting, Sql } from '../db/database.ts';
import { DONE, type Handlers } from '../http/call.ts';
import { ALLOWS, actorOf, type Member } from '../http/guard.ts';
import { readNetworkRow } from '../http/network.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import { textOf } from './open-lines.ts';
import {
  countAlarms,
  keepFromClosing,
  readAlarms,
  readCountersigned,
  readHead,
  readHeads,
  readLeaves,
  readNames,
  readOpenOf,
  readOwnLines,
  readSalts,
  storeCountersignature,
} from './store.ts';

/** So many days of lines are read at a time. */
const WEEK = 7;

/** The audit as its people see it: heads for everybody, lines about one's own organisation, alarms (PROTOCOL 13). */
export const auditRoutes = (
  parts: Parts,
): Handlers<'auditHeads' | 'readAudit' | 'countersign' | 'listAlarms'> => {
  /** Whose alarms somebody sees: a registrar all of them, whoever is certified their own organisation's. */
  const alarmsFor = (who: Member, db: Acting): { sql: Sql; organisation: string | null } | null => {
    if (ALLOWS.registrar(who)) return { sql: parts.db.as(actorOf('registrar', who)).sql, organisation: null };
    return who.certified ? { sql: db.sql, organisation: who.organisation } : null;
  };
  return {
    auditHeads: async ({ who, db, parameters, today }) => {
      const seen = alarmsFor(who, db);
      const [days, countersigned] = await db.snapshot((sql) =>
        Promise.all([readHeads(sql, parameters.day ?? ''), readCountersigned(sql, who.organisation)]),
      );
      return {
        body: {
          days: [...days],
          countersigned,
          alarms: seen === null ? 0 : await countAlarms(seen.sql, seen.organisation, addDays(today, -1)),
        },
      };
    },
    readAudit: async ({ who, db, parameters }) => {
      if (!who.certified && !ALLOWS.registrar(who)) return refuse('not-allowed');
      const to = parameters.day ?? '';
      const span = { from: addDays(to, 1 - WEEK), to };
      // Of one moment: a day that is closed meanwhile is here as closed or as open, and never as neither.
      const [, lines, salts, closed, open, people] = await db.snapshot((sql) =>
        Promise.all([
          keepFromClosing(sql),
          readOwnLines(sql, who.organisation, span),
          readSalts(sql, who.organisation, span),
          readLeaves(sql, span),
          readOpenOf(sql, who.organisation),
          readNames(sql, who.organisation),
        ]),
      );
      const days = closed.map(({ day, leaves }) => ({
        day,
        leaves,
        salt: salts.find((block) => block.day === day)?.salt ?? null,
        lines: lines.filter((line) => line.day === day).map(({ line }) => line),
      }));
      return { body: { days, open: open.map(textOf).sort(), people: [...people] } };
    },
    countersign: async ({ who, db, body, today, note }) => {
      const current = orRefuse(await parts.currentRoster(), 'not-allowed');
      const certificate = certificateOn(current.roster, who.id, today);
      if (!who.certified || certificate === null) return refuse('not-allowed');
      const by = { ...body, organisation: who.organisation, person: who.id };
      const { id: network } = await readNetworkRow(db.sql);
      if (by.signed !== today || !isCountersigned(network, by, certificate.signing))
        return refuse('bad-request');
      if ((await readHead(db.sql, by.day)) !== by.head) return refuse('conflict');
      note({ objects: [by.day] });
      await db.transaction((sql) => storeCountersignature(sql, by));
      return DONE;
    },
    listAlarms: async ({ who, db }) => {
      const seen = alarmsFor(who, db) ?? refuse('not-allowed');
      return { body: { alarms: [...(await readAlarms(seen.sql, seen.organisation))] } };
    },
  };
};
