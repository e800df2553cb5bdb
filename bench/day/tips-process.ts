import { toHex } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { envelopeHash } from '@seinhuis/core/switchboard';
import { sealTip } from '@seinhuis/core/tipster';
import type { Network } from '@seinhuis/core/wire/network';
import { makeReceipt, openReceipt } from '@seinhuis/core/wire/receipt';
import { nativeScrypt } from '../../cli/network/native-scrypt.ts';
import { openConnection } from '../intake/connection.ts';
import type { Acknowledged } from '../intake/load-process.ts';
import { submit, TEXT } from '../plain/submit.ts';
import { beOther } from '../processes/other-process.ts';
import { spent } from '../processes/spent.ts';
import { arrivals } from './curve.ts';
import { makeTally, openLoop, type Tally, tallied } from './schedule.ts';

export type TipsQuestion =
  | { readonly kind: 'seal'; readonly network: Network; readonly tips: number }
  | {
      readonly kind: 'run';
      readonly host: string;
      readonly port: number;
      readonly plainOrigin: string;
      readonly tips: number;
      readonly polls: number;
      readonly ms: number;
      readonly seed: number;
      /** Stands in every text of the plain door with a number after it. */
      readonly mark: string;
    };

export type TipsAnswer = {
  readonly sealed: Tally;
  readonly plain: Tally;
  readonly polls: Tally;
  readonly acknowledged: readonly Acknowledged[];
  /** The marks of the texts that were answered with eight words. */
  readonly acknowledgedPlain: readonly string[];
  readonly late: readonly number[];
  /** Seconds of processor that the generator took. */
  readonly spent: number;
};

/** Of so many tips one comes by the plain door. */
const PLAIN_EVERY = 4;

type Envelope = { readonly bytes: Uint8Array; readonly hash: string };
let envelopes: readonly Envelope[] = [];

/** Seals as tipsters' own browsers do, before any clock runs: it is not this machine that does it. */
const seal = async (network: Network, tips: number): Promise<number> => {
  const mailbox = await openReceipt(makeReceipt(systemRandom), network.network, nativeScrypt);
  const made: Envelope[] = [];
  for (let at = 0; at < tips; at += 1) {
    const answers = { what: TEXT.repeat(1 + (at % 4)), themes: ['drugs.lab'] };
    const tip = { language: 'nl' as const, answers, files: [], mailbox };
    const { envelope } = await sealTip(network, tip, systemRandom);
    made.push({ bytes: envelope, hash: envelopeHash(envelope) });
  }
  envelopes = made;
  return made.length;
};

const run = async (asked: Extract<TipsQuestion, { kind: 'run' }>): Promise<TipsAnswer> => {
  const { host, port, ms, seed } = asked;
  const before = process.cpuUsage();
  const [sealed, plain, polls] = [makeTally(), makeTally(), makeTally()];
  const acknowledged: Acknowledged[] = [];
  const acknowledgedPlain: string[] = [];
  const send = (path: string, body: Uint8Array, method: 'PUT' | 'POST', type?: string) => async () => {
    const connection = await openConnection(host, port);
    const status = await connection.send(method, path, body, type);
    connection.close();
    return status;
  };
  const postSealed = async (at: number, meant: number): Promise<void> => {
    const envelope = envelopes[at % envelopes.length] as Envelope;
    const id = makeId(systemRandom);
    await tallied(sealed, meant, async () => {
      const status = await send(`/api/tips/${id}/sealed`, envelope.bytes, 'PUT')();
      if (status !== 201) throw new Error(`status ${status}`);
      acknowledged.push({ id, hash: envelope.hash });
    });
  };
  const postPlain = async (at: number, meant: number): Promise<void> => {
    const mark = `${asked.mark}-${at}`;
    await tallied(plain, meant, async () => {
      const failure = await submit(asked.plainOrigin, mark);
      if (failure !== null) throw new Error(failure);
      acknowledgedPlain.push(mark);
    });
  };
  const poll = async (_: number, meant: number): Promise<void> => {
    const body = new TextEncoder().encode(JSON.stringify({ token: toHex(systemRandom(32)) }));
    await tallied(polls, meant, async () => {
      const status = await send('/api/mailboxes/collect', body, 'POST', 'application/json')();
      if (status !== 200) throw new Error(`status ${status}`);
    });
  };
  const [late] = await Promise.all([
    openLoop(arrivals(asked.tips, ms, seed), (at, meant) =>
      at % PLAIN_EVERY === 0 ? postPlain(at, meant) : postSealed(at, meant),
    ),
    openLoop(arrivals(asked.polls, ms, seed + 1), poll),
  ]);
  return { sealed, plain, polls, acknowledged, acknowledgedPlain, late, spent: spent(before) };
};

await beOther<TipsQuestion>({
  ready: async () => null,
  answer: (question) => (question.kind === 'seal' ? seal(question.network, question.tips) : run(question)),
  end: () => {},
});
