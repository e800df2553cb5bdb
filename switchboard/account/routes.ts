import type { Handlers } from '../http/call.ts';
import type { Parts } from '../http/parts.ts';
import { comingInRoutes } from './coming-in.ts';
import { meRoutes } from './me.ts';

type Names = keyof ReturnType<typeof comingInRoutes> | keyof ReturnType<typeof meRoutes>;

/** Accounts of the staff. */
export const accountRoutes = (parts: Parts): Handlers<Names> => ({
  ...comingInRoutes(parts),
  ...meRoutes(parts),
});
