import { performance } from 'node:perf_hooks';
import { readNetwork } from '@seinhuis/core/wire/network';
import * as chain from '../network/chain.ts';
import { type Founded, foundNetwork } from '../network/found.ts';
import { inTurn } from '../network/in-turn.ts';
import type { Person } from '../network/person.ts';
import {
  type PlannedPerson,
  planDesk,
  planMunicipalities,
  planPolice,
  planRiecs,
  planServices,
} from '../network/plan.ts';
import { makeSession } from '../network/session.ts';
import { type FileTip, readTips } from '../network/tip-file.ts';
import { startSwitchboard } from '../serving/switchboard.ts';
import { TEMPORARY_LINE } from '../serving/temporary.ts';
import { makeUndo } from '../serving/undo.ts';
import { writeLog } from '../serving/write-log.ts';
import { progressLine } from '../terminal.ts';
import { type Figures, figuresOf, type Outcome, printFigures, type Step } from './replay-figures.ts';

/** Every fifth municipality of the file is not affiliated: it misses signals. */
const MISSING_EVERY = 5;
const DESK_PEOPLE = 2;

const planPeople = (
  organisations: readonly { readonly code: string; readonly kind: string }[],
): readonly PlannedPerson[] => [
  ...Array.from({ length: DESK_PEOPLE }, (_, at) => ({
    name: `Operator ${at + 1}`,
    handle: `operator-${at + 1}`,
    organisation: 'DESK',
    roles: ['operator'] as const,
  })),
  ...Array.from({ length: DESK_PEOPLE }, (_, at) => ({
    name: `Reviewer ${at + 1}`,
    handle: `reviewer-${at + 1}`,
    organisation: 'DESK',
    roles: ['reviewer'] as const,
  })),
  ...organisations
    .filter((o) => o.kind !== 'desk')
    .map((o) => ({
      name: `Reader ${o.code}`,
      handle: `reader-${o.code.toLowerCase()}`,
      organisation: o.code,
      roles: ['reader'] as const,
    })),
];

const someone = (founded: Founded, handle: string): Person => {
  const person = founded.people.get(handle);
  if (person === undefined) throw new Error(`nobody is called ${handle}`);
  return person;
};

/** Drives one tip through the whole chain and says what became of it. Never throws: a failed step is an outcome. */
const driveTip = async (
  tip: FileTip,
  at: number,
  base: string,
  founded: Founded,
  note: (line: string) => void,
): Promise<Outcome> => {
  const milliseconds: Partial<Record<Step, number>> = {};
  const timed = async <Result>(step: Step, work: () => Result | Promise<Result>): Promise<Result> => {
    const began = performance.now();
    try {
      return await work();
    } catch (error) {
      throw new Error(`${tip.id}: ${step}: ${error instanceof Error ? error.message : 'unknown'}`);
    } finally {
      milliseconds[step] = (milliseconds[step] ?? 0) + performance.now() - began;
    }
  };
  const operator = someone(founded, `operator-${(at % DESK_PEOPLE) + 1}`);
  const reviewer = someone(founded, `reviewer-${(at % DESK_PEOPLE) + 1}`);
  const tipster = makeSession(base);
  const door = tip.channel === 'phone' ? 'phone' : 'sealed';
  let outcome: Outcome = {
    tip,
    received: false,
    forwardedTo: [],
    opened: 0,
    disposed: 0,
    missed: 0,
    decisions: 0,
    milliseconds,
    failure: null,
  };
  try {
    const network = readNetwork(await tipster('network'), null, operator.desk().today);
    if (!network.ok) throw new Error(`${tip.id}: network.json: ${network.reason}`);
    const sealed = await timed('seal', () =>
      door === 'phone' ? chain.sealAsPhone(operator, tip) : chain.sealAsTipster(network.network, tip),
    );
    await timed('post', () => chain.postTip(tipster, operator, door, sealed));
    outcome = { ...outcome, received: true };
    await timed('claim', () => operator.client('claimTip', { parameters: { id: sealed.id } }));
    const words = await timed('open', () => chain.readTip(operator, sealed.id));
    if (words !== tip.text) throw new Error(`${tip.id}: open: other words came out than went in`);
    const close = (as: 'forwarded' | NonNullable<FileTip['unusableReason']>) =>
      timed('assess', () =>
        operator.client('closeTip', { parameters: { id: sealed.id }, body: { outcome: as } }),
      );
    if (tip.unusableReason !== null) {
      await close(tip.unusableReason);
      return outcome;
    }
    const written = await timed('write', () => chain.writeReport(operator, tip, chain.placeOf(tip, note)));
    const draft = await timed('send', () => chain.sendToReview(operator, sealed.id, written));
    const approved = await timed('review', () => chain.approve(reviewer, draft));
    const deliveries = await timed('forward', () => chain.forward(operator, approved));
    let disposed = 0;
    for (const delivery of deliveries) {
      const reader = someone(founded, `reader-${delivery.organisation.toLowerCase()}`);
      const report = await timed('read', () => chain.openAsReader(reader, delivery.id));
      if (report.statements.join(' ') !== written.report.statements.join(' '))
        throw new Error(`${tip.id}: read: other words came out than the desk wrote`);
      const role = written.routes.find((r) => r.organisation === delivery.organisation)?.role;
      if (role === 'primary') {
        await timed('dispose', () =>
          chain.dispose(reader, delivery.id, at % 3 === 0 ? 'measure' : 'in-progress'),
        );
        disposed += 1;
      }
    }
    await close('forwarded');
    return {
      ...outcome,
      forwardedTo: deliveries.map((d) => d.organisation),
      opened: deliveries.length,
      disposed,
      missed: written.missed.length,
      decisions: written.statements.reduce((sum, s) => sum + s.decisions.length, 0),
    };
  } catch (error) {
    const failure = error instanceof Error ? error.message : 'unknown';
    return { ...outcome, failure };
  }
};

/** Replays a file of tips through a fresh network on an embedded database. Answers the exit code. */
export const replay = async (path: string, jobs: number): Promise<number> => {
  const tips = readTips(path);
  const { now } = TEMPORARY_LINE;
  const undo = makeUndo();
  const say = progressLine();
  try {
    const serving = await startSwitchboard({ ...TEMPORARY_LINE, log: writeLog }, [], () => null, undo);
    const today = serving.today();
    const codes = [...new Set(tips.flatMap((t) => (t.place.gmCode === null ? [] : [t.place.gmCode])))].sort();
    const affiliated = codes.filter((_, at) => at % MISSING_EVERY !== MISSING_EVERY - 1);
    const organisations = [
      planDesk(today),
      ...planPolice(today),
      ...planRiecs(today),
      ...planServices(today),
      ...planMunicipalities(today, affiliated),
    ];
    const people = planPeople(organisations);
    const founded = await foundNetwork(
      { base: serving.origin, now },
      await serving.init('replay'),
      organisations,
      people,
      { name: 'Replay', phone: '0800-0000' },
      (done, of) => say(`people joining: ${done} of ${of}`),
    );
    await inTurn(people, jobs, ({ handle }) => someone(founded, handle).refresh(founded.registrars));
    const notes: string[] = [];
    const began = performance.now();
    let done = 0;
    const outcomes = await inTurn(tips, jobs, async (tip, at) => {
      const outcome = await driveTip(tip, at, serving.origin, founded, (line) => notes.push(line));
      done += 1;
      say(`tips: ${done} of ${tips.length}`);
      return outcome;
    });
    const seconds = (performance.now() - began) / 1000;
    say('');
    for (const line of notes) console.log(line);
    const figures: Figures = figuresOf(outcomes, seconds);
    printFigures(figures, outcomes);
    return figures.failures === 0 && figures.reachedNobody === 0 ? 0 : 1;
  } finally {
    await undo.all();
  }
};
