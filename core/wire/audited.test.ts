import { describe, expect, it } from 'vitest';
import { AUDIT_KINDS, AUDITED } from './audited.ts';
import { ROUTES, type RouteName } from './routes.ts';

const NAMES = Object.keys(ROUTES) as RouteName[];
const WRITTEN = NAMES.flatMap((name) => {
  const audited = AUDITED[name];
  return audited.kind === null
    ? []
    : [{ name, path: ROUTES[name].path, guard: ROUTES[name].guard, ...audited }];
});
const under = (...starts: readonly string[]) =>
  WRITTEN.filter(({ path }) => starts.some((start) => path.startsWith(start)));

describe('what routes write into the audit', () => {
  it('knows the day only at the desk and at mailboxes (C3)', () => {
    const found = under('/api/desk/', '/api/mailboxes/');
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter(({ precision }) => precision !== 'day')).toEqual([]);
  });

  it('never names a tip or a letter by the id in its path (C3)', () => {
    const found = under('/api/desk/tips', '/api/desk/phone-tips', '/api/mailboxes/');
    expect(found.filter(({ names }) => names !== 'none')).toEqual([]);
    expect(AUDITED.writeDraft).toMatchObject({ names: 'none' });
  });

  it('is nothing of what tipsters do, and a line for every route of the staff but those that a client asks by itself (C3, C14)', () => {
    const silent = NAMES.filter((name) => AUDITED[name].kind === null && ROUTES[name].guard !== 'public');
    expect(silent.toSorted()).toEqual([
      'addPasskeyOptions',
      'auditHeads',
      'joinPasskeyOptions',
      'keepLikeness',
      'listSessions',
      'me',
      'provePasskeyOptions',
      'readDrawer',
      'readInvitation',
      'rosterVersion',
      'writeDrawer',
    ]);
    const open = WRITTEN.filter(({ guard }) => guard === 'public').map(({ name }) => name);
    expect(open.toSorted()).toEqual(['postLetter', 'signInPasskey', 'signInWords', 'tellOutcome']);
  });

  it('has a use for every kind there is', () => {
    const used = new Set<string>(WRITTEN.map(({ kind }) => kind));
    expect(AUDIT_KINDS.filter((kind) => !used.has(kind))).toEqual(['delivery.send', 'alarm.raise']);
  });
});
