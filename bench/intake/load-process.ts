import { performance } from 'node:perf_hooks';
import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { envelopeHash } from '@seinhuis/core/switchboard';
import { sealTip } from '@seinhuis/core/tipster';
import type { Network } from '@seinhuis/core/wire/network';
import { makeReceipt, openReceipt } from '@seinhuis/core/wire/receipt';
import { nativeScrypt } from '../../cli/network/native-scrypt.ts';
import { beOther } from '../processes/other-process.ts';
import { type Connection, openConnection } from './connection.ts';

export type LoadQuestion =
  | { readonly kind: 'seal'; readonly network: Network; readonly envelopes: number }
  | {
      readonly kind: 'run';
      readonly host: string;
      readonly port: number;
      readonly clients: number;
      readonly seconds: number;
      readonly warmUpSeconds: number;
    };

export type Acknowledged = { readonly id: string; readonly hash: string };

export type LoadAnswer = {
  /** Every post that was answered 201, of the warm-up too. */
  readonly acknowledged: readonly Acknowledged[];
  /** Milliseconds of the posts that began and ended within the measured time. */
  readonly latencies: readonly number[];
  readonly seconds: number;
  /** What was not answered 201, by what it was instead. */
  readonly failures: Readonly<Record<string, number>>;
};

const TEXT =
  'Achter het pand aan het kanaal staat sinds drie weken elke nacht een witte bus zonder opschrift. Er worden blauwe vaten naar binnen gedragen en het ruikt daarna scherp, naar zwembad. Twee mannen houden de weg in de gaten. ';

type Envelope = { readonly bytes: Uint8Array; readonly hash: string };
let envelopes: readonly Envelope[] = [];

/** Seals as a tipster does, before any clock runs. Every post gets a fresh id; envelopes are posted more than once. */
const seal = async (network: Network, count: number): Promise<number> => {
  const mailbox = await openReceipt(makeReceipt(systemRandom), network.network, nativeScrypt);
  const made: Envelope[] = [];
  for (let at = 0; at < count; at += 1) {
    const answers = { what: TEXT.repeat(1 + (at % 4)), themes: ['drugs.lab'] };
    const tip = { language: 'nl' as const, answers, files: [], mailbox };
    const { envelope } = await sealTip(network, tip, systemRandom);
    made.push({ bytes: envelope, hash: envelopeHash(envelope) });
  }
  envelopes = made;
  return made.reduce((total, { bytes }) => total + bytes.length, 0) / made.length;
};

const run = async (asked: Extract<LoadQuestion, { kind: 'run' }>): Promise<LoadAnswer> => {
  const connections: Connection[] = [];
  for (let at = 0; at < asked.clients; at += 1)
    connections.push(await openConnection(asked.host, asked.port));
  const acknowledged: Acknowledged[] = [];
  const latencies: number[] = [];
  const failures: Record<string, number> = {};
  const fail = (reason: string): void => {
    failures[reason] = (failures[reason] ?? 0) + 1;
  };
  const from = performance.now() + asked.warmUpSeconds * 1000;
  const until = from + asked.seconds * 1000;
  let next = 0;
  const client = async (first: Connection): Promise<void> => {
    let connection = first;
    while (performance.now() < until) {
      const envelope = envelopes[next++ % envelopes.length] as Envelope;
      const id = makeId(systemRandom);
      const began = performance.now();
      try {
        const status = await connection.put(`/api/tips/${id}/sealed`, envelope.bytes);
        const ended = performance.now();
        if (status !== 201) fail(`status ${status}`);
        else acknowledged.push({ id, hash: envelope.hash });
        if (status === 201 && began >= from && ended <= until) latencies.push(ended - began);
      } catch (thrown) {
        fail(thrown instanceof Error ? thrown.message : 'unknown');
        connection = await openConnection(asked.host, asked.port);
      }
    }
    connection.close();
  };
  await Promise.all(connections.map(client));
  return { acknowledged, latencies, seconds: asked.seconds, failures };
};

await beOther<LoadQuestion>({
  ready: async () => null,
  answer: (question) =>
    question.kind === 'seal' ? seal(question.network, question.envelopes) : run(question),
  end: () => {},
});
