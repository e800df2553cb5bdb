/**
 * What went wrong between us and the database, without its words, which may hold what a row held.
 * `away`: stopped, full, too many connections, a conflict between transactions: trying again helps, nothing is stored.
 * `value`: a text that PostgreSQL cannot hold. `twice`: an id or name that is taken. `denied`: a row or table that is not
 * for whoever asked (migration 0006). `fault`: our mistake.
 */
export type TroubleKind = 'away' | 'value' | 'twice' | 'denied' | 'fault';

export class DatabaseTrouble extends Error {
  readonly kind: TroubleKind;
  /** SQLSTATE, or the system's code of a broken connection: from fixed lists, never from input. */
  readonly state: string;

  constructor(kind: TroubleKind, state: string) {
    super(`database: ${kind} ${state}`);
    this.name = 'DatabaseTrouble';
    this.kind = kind;
    this.state = state;
  }
}

// SQLSTATE classes of bad values and of our own mistakes; whatever else, or no SQLSTATE at all, is a database away.
const KINDS: Readonly<Record<string, TroubleKind>> = {
  '0A': 'fault',
  '21': 'fault',
  '22': 'value',
  '23': 'fault',
  '42': 'fault',
};

const UNIQUE_VIOLATION = '23505';
const INSUFFICIENT_PRIVILEGE = '42501';

/** The trouble behind anything that the driver threw. */
export const troubleOf = (thrown: unknown): DatabaseTrouble => {
  if (thrown instanceof DatabaseTrouble) return thrown;
  const code = (thrown as { code?: unknown } | null)?.code;
  const state = typeof code === 'string' && /^[A-Z0-9_]{2,20}$/.test(code) ? code : 'connection';
  if (state === UNIQUE_VIOLATION) return new DatabaseTrouble('twice', state);
  if (state === INSUFFICIENT_PRIVILEGE) return new DatabaseTrouble('denied', state);
  return new DatabaseTrouble((state.length === 5 && KINDS[state.slice(0, 2)]) || 'away', state);
};
