import type { AnswerOf } from '@seinhuis/core/wire/api';
import { readFrames, writeFrames } from '@seinhuis/core/wire/frames';
import type { Person } from '../../cli/network/person.ts';
import type { Seat } from './office.ts';

type Row = AnswerOf<'listDeliveries'>['deliveries'][number];

/** A delivery that a switchboard makes up: what its list says of it, and the envelope that it hands out. */
export type Forged = { readonly row: Row; readonly envelope: Uint8Array };

/** What a list says of an ordinary new delivery. */
export const forgedRow = (id: string, epoch: number): Row => ({
  id,
  theme: 'drugs',
  week: '2026-W47',
  role: 'primary',
  epoch,
  first: null,
  part: 1,
  state: 'sent',
  outcome: null,
  confirmed: false,
  weeks: 52,
});

/**
 * A switchboard that lies to one reader: its list has what was made up besides what is really there, and the made-up
 * envelopes are handed out like the others. Answers which of them the reader told to have opened.
 */
export const lieTo = async (
  { context }: Pick<Seat, 'context'>,
  reader: Person,
  forged: readonly Forged[],
): Promise<readonly string[]> => {
  const acknowledged: string[] = [];
  const made = new Map(forged.map(({ row, envelope }) => [row.id, envelope]));
  await context.route('**/api/partner/deliveries', async (route) => {
    const { deliveries } = await reader.client('listDeliveries');
    await route.fulfill({ json: { deliveries: [...forged.map(({ row }) => row), ...deliveries] } });
  });
  await context.route('**/api/partner/deliveries/read', async (route) => {
    const { ids } = route.request().postDataJSON() as { ids: string[] };
    const real = ids.filter((id) => !made.has(id));
    const frames =
      real.length === 0 ? [] : readFrames(await reader.client('readDeliveries', { body: { ids: real } }));
    const lies = ids.flatMap((id) => {
      const envelope = made.get(id);
      return envelope === undefined ? [] : [{ id, envelope }];
    });
    const body = Buffer.from(writeFrames([...lies, ...frames]));
    await route.fulfill({ contentType: 'application/octet-stream', body });
  });
  await context.route('**/api/partner/deliveries/*/acknowledge', async (route) => {
    const id = route.request().url().split('/').at(-2) ?? '';
    if (!made.has(id)) return route.fallback();
    acknowledged.push(id);
    return route.fulfill({ status: 204 });
  });
  return acknowledged;
};
