import { IDLE } from '@seinhuis/core/wire/attended';
import { writeFrames } from '@seinhuis/core/wire/frames';
import { DONE, type Handlers } from '../http/call.ts';
import { checkOutside } from '../http/envelope.ts';
import { ABSOLUTE } from '../http/guard.ts';
import { readNetworkRow } from '../http/network.ts';
import type { Parts } from '../http/parts.ts';
import { refuse } from '../http/refusal.ts';
import { provePasskeyOf, provingOptions, registrationOptions, storePasskey } from './passkeys.ts';
import { readUnlockers } from './sessions.ts';
import { endSession, endSessions, markProved, readDrawerRow, readSessions, writeDrawerRow } from './store.ts';
import { proveWithWords, shutWords, storeWords } from './words.ts';

type Names =
  | 'signOut'
  | 'listSessions'
  | 'signOutEverywhere'
  | 'proveWords'
  | 'provePasskeyOptions'
  | 'provePasskey'
  | 'me'
  | 'readDrawer'
  | 'writeDrawer'
  | 'addWords'
  | 'addPasskeyOptions'
  | 'addPasskey';

/** Somebody's own account: who they are today, their drawer, their unlockers. Open without a certificate. */
export const meRoutes = (parts: Parts): Handlers<Names> => ({
  signOut: async ({ who, db }) => {
    await db.transaction((sql) => endSession(sql, who.session));
    return { ...DONE, session: null };
  },
  me: async ({ who, db, today }) => {
    const { id, name, handle, organisation, roles } = who;
    const network = await readNetworkRow(db.sql);
    return {
      body: {
        person: { id, name, handle, organisation, roles: [...roles] },
        network: network.id,
        registrars: network.registrars === null ? null : [...network.registrars],
        unlockers: await readUnlockers(db.sql, id),
        today,
      },
    };
  },
  listSessions: async ({ who, db, now }) => {
    const still = { startedAfter: now - ABSOLUTE, seenAfter: now - IDLE };
    const sessions = await readSessions(db.sql, who.id, still);
    return {
      body: { sessions: sessions.map(({ hash, started }) => ({ started, here: hash === who.session })) },
    };
  },
  signOutEverywhere: async ({ who, db }) => {
    await db.transaction((sql) => endSessions(sql, who.id));
    return { ...DONE, session: null };
  },
  proveWords: async ({ who, db, body, now }) => {
    const refused = await proveWithWords(db.sql, parts.lockbox, who.id, body, now);
    if (refused !== null) return refuse(refused);
    await db.transaction((sql) => markProved(sql, who.session, now));
    return DONE;
  },
  provePasskeyOptions: async ({ who, db, now }) => ({ body: await provingOptions(parts, db, who, now) }),
  provePasskey: async ({ who, db, body, now }) => {
    await provePasskeyOf(parts, db, who.id, body, now);
    await db.transaction((sql) => markProved(sql, who.session, now));
    return DONE;
  },
  readDrawer: async ({ who, db }) => {
    const drawer = await readDrawerRow(db.sql, who.id);
    return { body: writeFrames(drawer === null ? [] : [drawer]) };
  },
  writeDrawer: async ({ who, db, parameters, body }) => {
    await writeDrawerRow(db.sql, who.id, parameters.id ?? '', checkOutside(body));
    return DONE;
  },
  addWords: async ({ who, db, body, now }) => {
    const shut = await shutWords(parts.lockbox, body, now);
    await db.transaction((sql) => storeWords(sql, who.id, shut));
    return DONE;
  },
  addPasskeyOptions: async ({ who, db, now }) => ({
    body: await registrationOptions(parts, db, 'add', who, now),
  }),
  addPasskey: async ({ who, db, body, now }) => {
    await db.transaction((sql) => storePasskey(parts, sql, 'add', who.id, body, now));
    return DONE;
  },
});
