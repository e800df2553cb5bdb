import { TERMS } from '@seinhuis/core/rules/terms';
import { ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import { type Context, Hono } from 'hono';
import { accountRoutes } from './account/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { SCHEMA } from './db/migrate.ts';
import { deskRoutes } from './desk/routes.ts';
import { figureRoutes } from './figures/routes.ts';
import { grantRoutes } from './grants/routes.ts';
import { makeReadBody } from './http/body.ts';
import type { Handler, Handlers } from './http/call.ts';
import { amsterdam } from './http/clock.ts';
import { makeCurrentRoster } from './http/current-roster.ts';
import { answerThrown, dispatch, problemAnswer } from './http/dispatch.ts';
import { ACCOUNT_BUDGETS, BUDGETS, makeFlood } from './http/flood.ts';
import { securityHeaders } from './http/headers.ts';
import { makeAudit } from './http/note.ts';
import type { Parts } from './http/parts.ts';
import { type SecurityContact, securityTxt } from './http/security-txt.ts';
import { type Statics, serveStatics } from './http/statics.ts';
import { intakeRoutes } from './intake/routes.ts';
import { mailboxRoutes } from './mailbox/routes.ts';
import { outcomeRoutes } from './outcomes/routes.ts';
import { partnerRoutes } from './partner/routes.ts';
import { registrarRoutes } from './registrar/routes.ts';
import { rosterRoutes } from './roster/routes.ts';
import type { Measured, Measures } from './watch/measures.ts';

/** What the switchboard is put together from. Nothing of it is looked up: the command line hands it over. */
export type SwitchboardParts = Omit<
  Parts,
  'currentRoster' | 'readBody' | 'flood' | 'accounts' | 'audit' | 'callerOf' | 'deliveryWeeks'
> & {
  readonly statics: readonly Statics[];
  /** Where requests are counted; none: they are not. */
  readonly measures?: Measures | null;
  /** Whom to write about a weakness; none: there is no security.txt. */
  readonly security?: SecurityContact | null;
  /** Tells callers apart, for the flood's count; none: nobody is counted. */
  readonly callerOf?: Parts['callerOf'];
  /** How long forwarded reports are kept; the usual term when absent. */
  readonly deliveryWeeks?: number;
};

/** Every route of the contract has its handler: one missing, or one too many, does not compile. */
const handlersOf = (parts: Parts): Handlers<RouteName> => ({
  ...intakeRoutes(parts),
  ...mailboxRoutes(parts),
  ...outcomeRoutes(parts),
  ...accountRoutes(parts),
  ...grantRoutes(parts),
  ...rosterRoutes(parts),
  ...registrarRoutes(parts),
  ...deskRoutes(parts),
  ...partnerRoutes(parts),
  ...figureRoutes(parts),
  ...auditRoutes(parts),
  health: async () => {
    await parts.db.sql`select 1 as ready`;
    return { body: { ready: true, schema: SCHEMA } };
  },
});

/** What somebody reads who typed an address that is not there. */
const notHere = (lang: string, title: string, heading: string, home: string, way: string): string =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${heading}</h1><p><a href="${home}">${way}</a></html>`;
const NOT_HERE = notHere('nl', 'Niet gevonden', 'Deze pagina is er niet', '/', 'Naar de startpagina');
const NOT_HERE_EN = notHere('en', 'Not found', 'This page is not here', '/en/', 'To the front page');

/** Where RFC 9116 has it. */
const SECURITY_TXT = '/.well-known/security.txt';

/** Answers as the handler does, and counts it. */
const counted =
  (
    { now }: Parts,
    measures: Measures | null,
    route: Measured,
    handle: (context: Context) => Promise<Response>,
  ) =>
  async (context: Context): Promise<Response> => {
    const began = performance.now();
    const answer = await handle(context);
    measures?.count(route, answer.status, (performance.now() - began) / 1000, amsterdam(now()).day);
    return answer;
  };

const NAMES = Object.keys(ROUTES) as RouteName[];
const PATHS = [...new Set(NAMES.map((name) => ROUTES[name].path))];
const methodsOf = (path: string): string =>
  NAMES.filter((name) => ROUTES[name].path === path)
    .map((name) => ROUTES[name].method)
    .join(', ');

/**
 * The blind switchboard: carries envelopes that it cannot open. Its routes are those of the contract and none beside;
 * whatever else is asked under /api is not there, and everything else is a built file or nothing.
 */
export const makeSwitchboard = ({
  statics,
  security = null,
  measures = null,
  callerOf = () => null,
  deliveryWeeks = TERMS.deliveryWeeks,
  ...given
}: SwitchboardParts): Hono => {
  const parts: Parts = {
    ...given,
    callerOf,
    deliveryWeeks,
    currentRoster: makeCurrentRoster(given.db),
    readBody: makeReadBody(),
    flood: makeFlood<RouteName>(given.now, given.random, BUDGETS),
    accounts: makeFlood(given.now, given.random, ACCOUNT_BUDGETS),
    audit: makeAudit(),
  };
  const handlers = handlersOf(parts);
  const app = new Hono();
  const secure = parts.origin.startsWith('https:');
  app.use(securityHeaders(secure));
  for (const name of NAMES)
    app.on(
      ROUTES[name].method,
      ROUTES[name].path,
      counted(
        parts,
        measures,
        name,
        dispatch(parts, name, handlers[name] as unknown as Handler<typeof name>),
      ),
    );
  for (const path of PATHS) app.all(path, () => problemAnswer('wrong-method', { allow: methodsOf(path) }));
  app.get(SECURITY_TXT, (context, next) => {
    const text = security && securityTxt(security, parts.origin, parts.now());
    return text === null ? next() : context.text(text);
  });
  app.use(async (context, next) => {
    await counted(parts, measures, 'page', async () => {
      await next();
      return context.res;
    })(context);
  });
  app.use(serveStatics(statics, secure));
  app.notFound((context) =>
    context.req.method === 'GET' && (context.req.header('accept') ?? '').includes('text/html')
      ? context.html(context.req.path.startsWith('/en/') ? NOT_HERE_EN : NOT_HERE, 404)
      : problemAnswer('not-found'),
  );
  app.onError((thrown) => answerThrown(parts, 'other', thrown));
  return app;
};
