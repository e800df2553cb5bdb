import type { AnswerOf } from '@seinhuis/core/wire/api';
import { startTransition, useEffect, useState } from 'react';
import { keys, onKeyEvent } from '../keys/channel.ts';
import { useListed } from '../keys/office.ts';
import { OpenedDeliveries, type Opening } from './opened.ts';

export type Listed = AnswerOf<'listDeliveries'>['deliveries'][number];

export const opened = new OpenedDeliveries();

let wanted: Promise<void> | null = null;

onKeyEvent((event) => {
  if (event.event === 'opened') opened.add(event.items, event.done, event.of);
  if (event.event === 'entered' && event.entered === null) {
    opened.clear();
    wanted = null;
  }
});

/** Opens what was not opened yet, newest first, once at a time. Withdrawn ones are never opened. */
const openAll = (rows: readonly Listed[]): Promise<void> => {
  const { items } = opened.snapshot();
  const missing = rows
    .filter((row) => row.state !== 'withdrawn' && !items.has(row.id))
    .map(({ id, epoch }) => ({ id, epoch }));
  if (wanted !== null || missing.length === 0) return wanted ?? Promise.resolve();
  opened.begin(missing.length);
  wanted = keys.openInbox(missing).finally(() => {
    wanted = null;
  });
  return wanted;
};

/** What is opened so far. Each batch is a transition: the page answers whoever types or clicks first. */
const useOpening = (): Opening => {
  const [opening, setOpening] = useState(opened.snapshot);
  useEffect(() => {
    setOpening(opened.snapshot());
    return opened.subscribe(() => startTransition(() => setOpening(opened.snapshot())));
  }, []);
  return opening;
};

/** The list of the switchboard and, as they come, what the worker opened. */
export const useDeliveries = (): {
  readonly rows: readonly Listed[];
  readonly opening: Opening;
  readonly pending: boolean;
  readonly error: unknown;
} => {
  const { data, error, isPending } = useListed('listDeliveries');
  const opening = useOpening();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (data === undefined) return;
    setFailure(null);
    openAll(data.deliveries).catch(setFailure);
  }, [data]);
  return { rows: data?.deliveries ?? NONE, opening, pending: isPending, error: error ?? failure };
};

const NONE: readonly Listed[] = [];
