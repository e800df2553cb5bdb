import pg from 'pg';
import { type Actor, APP_ROLE, opening } from './actor.ts';
import { DatabaseTrouble, troubleOf } from './trouble.ts';

type SqlValue = string | number | boolean | null | Uint8Array | readonly string[] | readonly number[];

/** Runs one statement: what stands between the braces becomes parameters, never text. */
export type Sql = <R extends object = Record<string, never>>(
  strings: TemplateStringsArray,
  ...values: readonly SqlValue[]
) => Promise<readonly R[]>;

/** The database as somebody may see it. */
export type Acting = {
  readonly sql: Sql;
  /** All of the work or nothing of it. Whatever the work throws undoes it. */
  readonly transaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
};

export type Db = Acting & {
  /** The database on behalf of somebody: every statement stands in a transaction that says whose it is. */
  readonly as: (actor: Actor) => Acting;
  /** Whether every connection is in use, and how many statements wait for one. */
  readonly load: () => { readonly full: boolean; readonly waiting: number };
  readonly close: () => Promise<void>;
};

const INT8 = 20;
const DATE = 1082;
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format ?? 'text');
  },
} as pg.CustomTypesConfig;

type Prepared = { readonly name: string; readonly text: string };
const prepared = new WeakMap<TemplateStringsArray, Prepared>();
let statements = 0;

/** Every template is one statement with a fixed text, so that PostgreSQL plans it once per connection. */
const prepare = (strings: TemplateStringsArray): Prepared => {
  const known = prepared.get(strings);
  if (known !== undefined) return known;
  statements += 1;
  const text = strings.reduce((whole, part, at) => `${whole}$${at}${part}`);
  const made = { name: `s${statements}`, text };
  prepared.set(strings, made);
  return made;
};

const sqlOn =
  (client: pg.Pool | pg.PoolClient): Sql =>
  async (strings, ...values) => {
    try {
      const { rows } = await client.query({ ...prepare(strings), values: [...values], types });
      return rows;
    } catch (thrown) {
      throw troubleOf(thrown);
    }
  };

const OPTIONS = 'options';

/**
 * The address of a database at which one comes in as the role that owns nothing. By name where the server takes its
 * word (the embedded one), and otherwise as oneself, who takes that role on with the first byte: no connection works
 * without.
 */
export const asApp = (url: string, how: 'by name' | 'taken on' = 'taken on'): string => {
  if (how === 'by name') return url.replace(/^(postgres(?:ql)?:\/\/)[^@/]*@/, `$1${APP_ROLE}@`);
  if (url.includes(`${OPTIONS}=`)) throw new RangeError('the address of the database has options of its own');
  return `${url}${url.includes('?') ? '&' : '?'}${OPTIONS}=${encodeURIComponent(`-c role=${APP_ROLE}`)}`;
};

/**
 * Opens a pool on a database. Connects only when asked something; a database that is away is a DatabaseTrouble.
 * `patienceMs`: so long a statement may take before the database counts as away. Without it a server that hangs, or a
 * wire that was cut without a word, would keep every connection for good.
 */
export const openDatabase = (url: string, connections = 10, patienceMs: number | null = null): Db => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    ...(patienceMs === null ? {} : { query_timeout: patienceMs }),
  });
  // An idle connection that breaks is replaced; the next statement says so when there is no other.
  pool.on('error', () => {});
  const within = async <T>(begin: () => string, work: (sql: Sql) => Promise<T>): Promise<T> => {
    const first = begin();
    let client: pg.PoolClient;
    try {
      client = await pool.connect();
      client.on('error', ignore);
    } catch (thrown) {
      throw troubleOf(thrown);
    }
    let broken: DatabaseTrouble | undefined;
    try {
      await client.query(first).catch(rethrow);
      const answer = await work(sqlOn(client));
      await client.query('commit').catch(rethrow);
      return answer;
    } catch (thrown) {
      // On a connection that is given up nothing more is asked: its end undoes what was begun.
      if (thrown instanceof DatabaseTrouble && thrown.kind === 'away') broken = thrown;
      else
        await client.query('rollback').catch((failed) => {
          broken = troubleOf(failed);
        });
      throw thrown;
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
  };
  const as = (actor: Actor): Acting => {
    const begin = () => opening(actor);
    return {
      sql: (strings, ...values) => within(begin, (sql) => sql(strings, ...values)),
      transaction: (work) => within(begin, work),
    };
  };
  return {
    sql: sqlOn(pool),
    transaction: (work) => within(() => 'begin', work),
    as,
    load: () => ({
      full: pool.idleCount === 0 && pool.totalCount >= connections,
      waiting: pool.waitingCount,
    }),
    close: () => pool.end(),
  };
};

const ignore = (): void => {};
const rethrow = (thrown: unknown): never => {
  throw troubleOf(thrown);
};
