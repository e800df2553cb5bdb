import type { Day } from '@seinhuis/core/ids';
import { sessionHash } from '@seinhuis/core/switchboard';
import { FRESH, IDLE } from '@seinhuis/core/wire/attended';
import { DESK, type Role } from '@seinhuis/core/wire/roster';
import type { Guard } from '@seinhuis/core/wire/route';
import { asksFresh, type RouteName } from '@seinhuis/core/wire/routes';
import { type Actor, holder } from '../db/actor.ts';
import { certificateToday } from './current-roster.ts';
import type { Parts } from './parts.ts';
import { Refusal, refuse } from './refusal.ts';

// Who may call what: the one place where it is decided. Handlers add only what the table's `own` column says.

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly organisation: string;
};

/** Somebody with a session. `roles` are those that count today, not those they were invited for. */
export type Member = Person & {
  readonly roles: readonly Role[];
  /** Whether the current roster has a certificate of theirs that is valid today. */
  readonly certified: boolean;
  readonly session: string;
  /** When they last proved who they are, in this session. */
  readonly proved: number;
};

/** Somebody with a one-time invitation. `roles` are those they are invited for. */
export type Invited = Person & { readonly roles: readonly Role[]; readonly invitation: string };

const MINUTE = 60_000;
export const ABSOLUTE = 600 * MINUTE;

const atDesk = (member: Member, ...roles: readonly Role[]): boolean =>
  member.organisation === DESK && roles.some((role) => member.roles.includes(role));

/** Which members a guard lets through. */
export const ALLOWS: Readonly<Record<Exclude<Guard, 'public' | 'invitation'>, (member: Member) => boolean>> =
  {
    staff: () => true,
    operator: (member) => atDesk(member, 'operator'),
    reviewer: (member) => atDesk(member, 'reviewer'),
    desk: (member) => atDesk(member, 'operator', 'reviewer'),
    reader: (member) => member.roles.includes('reader'),
    registrar: (member) => member.roles.includes('registrar'),
  };

/** As whom the database is asked for a member's request: a role by the guard, rows by who they are. */
export const actorOf = (guard: keyof typeof ALLOWS, { id, organisation, roles }: Member): Actor => ({
  plays: guard === 'desk' ? (roles.includes('operator') ? 'operator' : 'reviewer') : guard,
  person: id,
  organisation,
});

/** As whom, while somebody comes in: themselves, before any session. */
export const ownActor = ({ id, organisation }: Pick<Person, 'id' | 'organisation'>): Actor => ({
  plays: 'staff',
  person: id,
  organisation,
});

const COOKIE = '__Host-seinhuis';
const TOKEN = new RegExp(`(?:^|;\\s*)${COOKIE}=([A-Za-z0-9_-]{43})(?:;|$)`);

/** The cookie of a session: this browser, this host, no script, no other site. `null` ends it. */
export const sessionCookie = (token: string | null): string =>
  `${COOKIE}=${token ?? ''}; Path=/; Secure; HttpOnly; SameSite=Strict${token === null ? '; Max-Age=0' : ''}`;

/**
 * The roles that count today: by certificate in the current roster; registrars by the staff table, because without
 * them there is no roster.
 */
export const rolesToday = async (
  parts: Parts,
  person: Person & { readonly invitedFor: readonly Role[] },
  today: Day,
  version?: number | null,
): Promise<Pick<Member, 'roles' | 'certified'>> => {
  const certificate = certificateToday(await parts.currentRoster(version), person, today);
  const registrar: readonly Role[] = person.invitedFor.includes('registrar') ? ['registrar'] : [];
  const certified = (certificate?.roles ?? []).filter((role) => role !== 'registrar');
  return { roles: [...certified, ...registrar], certified: certificate !== null };
};

/** What a request says of who sends it, and when it comes. */
type Asked = {
  readonly cookies: string | undefined;
  /** Whether a person stands behind it (PROTOCOL 9.5). */
  readonly attended: boolean;
  readonly now: number;
  readonly today: Day;
};

type SessionRow = Person & {
  roles: Role[];
  removed: boolean;
  started: number;
  seen: number;
  proved: number;
  /** The newest roster. */
  version: number | null;
};

const memberOf = async (parts: Parts, { cookies, attended, now, today }: Asked): Promise<Member> => {
  const token = TOKEN.exec(cookies ?? '')?.[1];
  if (token === undefined) return refuse('not-signed-in');
  const hash = sessionHash(token);
  const { sql } = parts.db.as(holder('session', hash));
  const [row] = await sql<SessionRow>`
    select s.started, s.seen, s.proved, p.id, p.name, p.handle, p.organisation, p.roles, p.removed,
      (select max(version) from roster) as version
    from session s join staff p on p.id = s.person where s.hash = ${hash}`;
  if (row === undefined || row.removed || now - row.seen > IDLE || now - row.started > ABSOLUTE)
    return refuse('not-signed-in');
  // Not at every request: once a minute is enough for a term of thirty.
  if (attended && now - row.seen > MINUTE) await sql`update session set seen = ${now} where hash = ${hash}`;
  const { id, name, handle, organisation } = row;
  const person = { id, name, handle, organisation };
  const counted = await rolesToday(parts, { ...person, invitedFor: row.roles }, today, row.version);
  return { ...person, ...counted, session: hash, proved: row.proved };
};

/** The member behind a request, or a refusal: 401 without a session, 403 without the role. */
export const guardMember = async (
  parts: Parts,
  guard: keyof typeof ALLOWS,
  asked: Asked,
): Promise<Member> => {
  const member = await memberOf(parts, asked);
  if (!ALLOWS[guard](member)) throw new Refusal('not-allowed', member);
  return member;
};

/** Refuses whoever has to prove again who they are: a browser that was left open gives no keys away (PROTOCOL 9.6). */
export const guardFresh = (name: RouteName, { proved }: Member, now: number): void => {
  if (asksFresh(name) && now - proved > FRESH) refuse('not-fresh');
};

/** The person behind an invitation: 404 when there is none or it was used, 410 when its term is over. */
export const guardInvitation = async (parts: Parts, token: string, today: Day): Promise<Invited> => {
  const invitation = sessionHash(token);
  const [row] = await parts.db.as(holder('invitation', invitation)).sql<
    Person & { roles: Role[]; until: Day }
  >`
    select p.id, p.name, p.handle, p.organisation, p.roles, i.until
    from invitation i join staff p on p.id = i.person
    where i.hash = ${invitation} and not p.removed`;
  if (row === undefined) return refuse('not-found');
  const { until, ...person } = row;
  return until < today ? refuse('gone') : { ...person, invitation };
};

/**
 * Whether a request that changes something may come from where it comes from: a browser says so in Sec-Fetch-Site,
 * an older one in Origin; what sends neither is no browser and carries nobody's cookies unasked.
 */
export const guardOrigin = (site: string | undefined, origin: string | undefined, own: string): void => {
  if (site !== undefined ? site !== 'same-origin' : origin !== undefined && origin !== own)
    refuse('not-allowed');
};
