import { APP_ROLE, PLAYED } from './actor.ts';
import type { Acting } from './database.ts';

// The second wall (migration 0006), looked at in the catalogue: by `serve` before it serves, by `doctor`, by a test.

/** What is wrong with the wall, in words of our own and names of the catalogue. */
export type Gap = { readonly what: 'role' | 'table'; readonly name: string; readonly says: string };

type RoleRow = {
  readonly name: string;
  readonly above: boolean;
  readonly owns: number;
  readonly creates: boolean;
};
type TableRow = {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly policies: number;
};

const ROLES = [APP_ROLE, ...PLAYED.map((part) => `seinhuis_${part}`)];

/** Every table and role that stands outside the wall. Empty when it is whole. */
export const readGaps = async ({ sql }: Pick<Acting, 'sql'>): Promise<readonly Gap[]> => {
  const roles = await sql<RoleRow>`
    select r.rolname as name,
      r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication as above,
      (select count(*) from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns,
      has_schema_privilege(r.rolname, 'public', 'create') as creates
    from pg_roles r where r.rolname = any (${ROLES}::text[])`;
  const tables = await sql<TableRow>`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`;
  const missing = ROLES.filter((name) => !roles.some((role) => role.name === name)).map(
    (name): Gap => ({ what: 'role', name, says: 'is not there' }),
  );
  const strong = roles.flatMap(({ name, above, owns, creates }): readonly Gap[] => [
    ...(above
      ? [{ what: 'role', name, says: 'is a superuser, passes by policies or makes roles' } as const]
      : []),
    ...(owns > 0 ? [{ what: 'role', name, says: 'owns tables' } as const] : []),
    ...(creates ? [{ what: 'role', name, says: 'can make tables' } as const] : []),
  ]);
  const open = tables.flatMap(({ name, enabled, forced, policies }): readonly Gap[] => {
    if (!enabled) return [{ what: 'table', name, says: 'has no row security' }];
    if (!forced) return [{ what: 'table', name, says: 'does not hold its owner to its policies' }];
    return policies === 0 ? [{ what: 'table', name, says: 'has no policy' }] : [];
  });
  return [...missing, ...strong, ...open];
};

/** The switchboard would work with more rights than it may have. */
export class WallError extends Error {
  constructor(says: string) {
    super(`the second wall does not stand: ${says} (docs/operate/database.md)`);
    this.name = 'WallError';
  }
}

/** Refuses to work in a role that policies do not hold, or on tables that have none. Throws WallError. */
export const checkWall = async (db: Pick<Acting, 'sql'>): Promise<void> => {
  const [me] = await db.sql<{ name: string }>`select current_user as name`;
  if (me?.name !== APP_ROLE)
    throw new WallError(`the switchboard works as ${me?.name ?? 'nobody'}, not as ${APP_ROLE}`);
  const [gap] = await readGaps(db);
  if (gap !== undefined) throw new WallError(`${gap.what} ${gap.name} ${gap.says}`);
};
