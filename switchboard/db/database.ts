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
  /** Looks only, and sees everything as it was at one moment, whatever is written meanwhile. */
  readonly snapshot: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
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

const ask = (client: pg.Pool | pg.PoolClient, strings: TemplateStringsArray, values: readonly SqlValue[]) =>
  client.query({ ...prepare(strings), values: [...values], types });

/**
 * What was asked of one connection in a row, without waiting in between. Where something failed, the first is what went
 * wrong: what came behind failed because of it.
 */
const inOrder = async <Asked extends readonly Promise<unknown>[] | []>(asked: Asked) => {
  await Promise.allSettled(asked);
  try {
    return await Promise.all(asked);
  } catch (thrown) {
    throw troubleOf(thrown);
  }
};

/** A transaction in which something failed is undone, however it is ended, and PostgreSQL calls that well. */
const checkKept = ({ command }: pg.QueryResult): void => {
  if (command === 'ROLLBACK') throw new DatabaseTrouble('fault', '25P02');
};

const BEGIN = 'begin';
const BEGIN_SNAPSHOT = 'begin isolation level repeatable read read only';

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
    // What is asked goes on the wire at once, also where the answer to what was asked before is still on its way.
    pipeline: true,
    connectionTimeoutMillis: 5000,
    ...(patienceMs === null ? {} : { query_timeout: patienceMs }),
  });
  // An idle connection that breaks is replaced; the next statement says so when there is no other.
  pool.on('error', () => {});
  /** A connection for some work. One that broke is given up: its end undoes what was begun on it. */
  const onConnection = async <T>(
    work: (client: pg.PoolClient, giveUp: (trouble: DatabaseTrouble) => void) => Promise<T>,
  ): Promise<T> => {
    const client = await pool.connect().catch(rethrow);
    client.on('error', ignore);
    let broken: DatabaseTrouble | undefined;
    const giveUp = (trouble: DatabaseTrouble): void => {
      broken = trouble;
    };
    try {
      return await work(client, giveUp);
    } catch (thrown) {
      if (isAway(thrown)) giveUp(thrown);
      throw thrown;
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
  };
  /** One statement in a transaction of its own: one way there and back. */
  const alone = async <R extends object>(
    actor: Actor,
    strings: TemplateStringsArray,
    values: readonly SqlValue[],
  ): Promise<readonly R[]> => {
    const first = opening(actor, BEGIN);
    return onConnection(async (client) => {
      // Where the statement fails, what is behind it undoes the transaction.
      const asked = [client.query(first), ask(client, strings, values), client.query('commit')] as const;
      const [, { rows }, ended] = await inOrder(asked);
      checkKept(ended);
      return rows;
    });
  };
  const within = async <T>(begin: () => string, work: (sql: Sql) => Promise<T>): Promise<T> => {
    const first = begin();
    return onConnection(async (client, giveUp) => {
      // Nobody waits for it alone: it goes with the first statement.
      const begun = client.query(first);
      begun.catch(ignore);
      const sql: Sql = async (strings, ...values) => {
        const [, { rows }] = await inOrder([begun, ask(client, strings, values)]);
        return rows;
      };
      try {
        const answer = await work(sql);
        const [, ended] = await inOrder([begun, client.query('commit')]);
        checkKept(ended);
        return answer;
      } catch (thrown) {
        // On a connection that is given up nothing more is asked.
        if (!isAway(thrown)) await client.query('rollback').catch((failed) => giveUp(troubleOf(failed)));
        throw thrown;
      }
    });
  };
  const as = (actor: Actor): Acting => ({
    sql: (strings, ...values) => alone(actor, strings, values),
    transaction: (work) => within(() => opening(actor, BEGIN), work),
    snapshot: (work) => within(() => opening(actor, BEGIN_SNAPSHOT), work),
  });
  return {
    sql: async (strings, ...values) => {
      try {
        return (await ask(pool, strings, values)).rows;
      } catch (thrown) {
        throw troubleOf(thrown);
      }
    },
    transaction: (work) => within(() => BEGIN, work),
    snapshot: (work) => within(() => BEGIN_SNAPSHOT, work),
    as,
    load: () => ({
      full: pool.idleCount === 0 && pool.totalCount >= connections,
      waiting: pool.waitingCount,
    }),
    close: () => pool.end(),
  };
};

const ignore = (): void => {};
const isAway = (thrown: unknown): thrown is DatabaseTrouble =>
  thrown instanceof DatabaseTrouble && thrown.kind === 'away';
const rethrow = (thrown: unknown): never => {
  throw troubleOf(thrown);
};
