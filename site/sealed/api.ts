// The four routes that a tipster's browser calls, written out: the whole table of the contract would weigh more than
// they do. A test holds them against core/wire/routes.ts.
export const DOOR_ROUTES = {
  network: ['GET', '/network.json'],
  postTip: ['PUT', '/api/tips/:id/:door'],
  collect: ['POST', '/api/mailboxes/collect'],
  clearLetters: ['POST', '/api/mailboxes/clear'],
  tellOutcome: ['POST', '/api/outcomes'],
} as const satisfies Record<string, readonly [string, string]>;

const WAIT_MS = 120_000;

/** Calls a route of this origin, with no cookie, no cache and no word about where we are. Rejects without an answer. */
export const call = (
  route: keyof typeof DOOR_ROUTES,
  parameters: Readonly<Record<string, string>> = {},
  body: Uint8Array | object | null = null,
): Promise<Response> => {
  const [method, path] = DOOR_ROUTES[route];
  const octets = body instanceof Uint8Array;
  return fetch(
    path.replace(/:([a-z]+)/g, (_, key: string) => parameters[key] ?? ''),
    {
      method,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(WAIT_MS),
      ...(body === null
        ? {}
        : {
            headers: { 'content-type': octets ? 'application/octet-stream' : 'application/json' },
            body: octets ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
          }),
    },
  );
};

/** The code in a refusal of the switchboard; what is no refusal of ours is a fault. */
export const codeOf = async (answer: Response): Promise<string> => {
  try {
    return String(((await answer.json()) as { title?: unknown }).title);
  } catch {
    return 'internal-fault';
  }
};
