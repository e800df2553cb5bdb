import { type AnswerOf, API, type BodyOf } from './api.ts';
import { type ErrorCode, isErrorCode } from './errors.ts';
import { pathOf, ROUTES, type RouteName } from './routes.ts';

/** What the client needs of the platform's fetch. */
export type Fetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array<ArrayBuffer>;
  },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}>;

/** A refusal by the switchboard, or `not-reached` when there was no answer at all. */
export class RefusedError extends Error {
  readonly code: ErrorCode | 'not-reached';

  constructor(code: ErrorCode | 'not-reached') {
    super(`refused: ${code}`);
    this.name = 'RefusedError';
    this.code = code;
  }
}

type Sent<Name extends RouteName> = {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: (typeof ROUTES)[Name]['body'] extends 'octets' ? Uint8Array : BodyOf<Name>;
};

/** Calls a route of the table by its name. Answers are parsed by the table, so a lying server is caught at one place. */
export type Client = <Name extends RouteName>(name: Name, sent?: Sent<Name>) => Promise<AnswerOf<Name>>;

const codeIn = (text: string): ErrorCode => {
  try {
    const title: unknown = (JSON.parse(text) as { title?: unknown }).title;
    return isErrorCode(title) ? title : 'internal-fault';
  } catch {
    return 'internal-fault';
  }
};

/** The JSON of an answer; what is none has no form that a schema takes. */
const valueIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A client of the contract for staff and the command line. `base` has no slash at its end; '' is the own origin. */
export const makeClient =
  (fetch: Fetch, base: string): Client =>
  async (name, sent = {}) => {
    const route = ROUTES[name];
    const headers: Record<string, string> = {};
    let body: string | Uint8Array<ArrayBuffer> | undefined;
    if (route.body === 'json') {
      headers['content-type'] = 'application/json';
      body = JSON.stringify(sent.body ?? {});
    } else if (route.body === 'octets') {
      headers['content-type'] = 'application/octet-stream';
      body = sent.body as Uint8Array<ArrayBuffer>;
    }
    const answer = await fetch(`${base}${pathOf(name, sent.parameters)}`, {
      method: route.method,
      headers,
      ...(body === undefined ? {} : { body }),
    }).catch(() => {
      throw new RefusedError('not-reached');
    });
    if (!answer.ok) throw new RefusedError(codeIn(await answer.text()));
    if (route.answer === 'octets') return new Uint8Array(await answer.arrayBuffer()) as never;
    const schema = API[name].answer;
    if (route.answer === 'none' || schema === null) return undefined as never;
    const parsed = schema.safeParse(valueIn(await answer.text()));
    if (!parsed.success) throw new RefusedError('internal-fault');
    return parsed.data as never;
  };
