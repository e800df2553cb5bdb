// What one row of the contract's table says; the table is routes.ts.

export type Guard =
  | 'public'
  | 'invitation'
  | 'staff'
  | 'operator'
  | 'reviewer'
  | 'desk'
  | 'reader'
  | 'registrar';

export type Body = 'none' | 'json' | 'octets';

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly guard: Guard;
  readonly body: Body;
  /** Largest body in bytes. */
  readonly limit: number;
  readonly answer: Body;
  readonly own?: string;
  readonly fresh?: true;
};

export const KIB = 1024;
export const MIB = 1024 * KIB;
export const SMALL = 16 * KIB;

/** A row. A JSON body may be SMALL unless another limit is given; a route without a body takes none. */
export const route = <G extends Guard, B extends Body, A extends Body>(
  method: Route['method'],
  path: string,
  guard: G,
  body: B,
  answer: A,
  limit = body === 'none' ? 0 : SMALL,
  own?: string,
): Route & { readonly guard: G; readonly body: B; readonly answer: A } => ({
  method,
  path,
  guard,
  body,
  limit,
  answer,
  ...(own === undefined ? {} : { own }),
});

/** A route that gives keys away, forgets, publishes, or lets a new unlocker in. */
export const fresh = <R extends Route>(asked: R): R & { readonly fresh: true } => ({ ...asked, fresh: true });
