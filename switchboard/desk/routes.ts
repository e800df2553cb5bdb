import type { Handlers } from '../http/call.ts';
import type { Parts } from '../http/parts.ts';
import { additionRoutes } from './additions.ts';
import { forwardRoutes } from './forward.ts';
import { likenessRoutes } from './likeness.ts';
import { reportRoutes } from './reports.ts';
import { tipRoutes } from './tips.ts';

type Names =
  | keyof ReturnType<typeof tipRoutes>
  | keyof ReturnType<typeof likenessRoutes>
  | keyof ReturnType<typeof reportRoutes>
  | keyof ReturnType<typeof additionRoutes>
  | keyof ReturnType<typeof forwardRoutes>;

/** The work of the desk: tips, reports, deliveries. */
export const deskRoutes = (parts: Parts): Handlers<Names> => ({
  ...tipRoutes(parts),
  ...likenessRoutes(parts),
  ...reportRoutes(parts),
  ...additionRoutes(parts),
  ...forwardRoutes(parts),
});
