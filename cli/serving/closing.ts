import type { Server } from 'node:http';

/** How often connections that have become idle are let go while the last requests finish. */
const LET_GO_MS = 50;

/**
 * Ends a server: no new connection is taken, requests under way finish, and what is still open at the limit is cut.
 * Answers whether all of them finished.
 */
export const closeServer = (server: Server, limitMs: number): Promise<boolean> =>
  new Promise((done) => {
    let cut = false;
    const letGo = setInterval(() => server.closeIdleConnections(), LET_GO_MS);
    const limit = setTimeout(() => {
      cut = true;
      server.closeAllConnections();
    }, limitMs);
    server.close(() => {
      clearInterval(letGo);
      clearTimeout(limit);
      done(!cut);
    });
    server.closeIdleConnections();
  });
