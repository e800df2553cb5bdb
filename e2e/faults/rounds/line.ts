import { type Client, RefusedError } from '@seinhuis/core/wire/client';
import type { Person } from '../../../cli/network/person.ts';
import type { Chance } from './chance.ts';

/** No answer came, or one that nothing was stored, and whoever asked gave up. */
export class LostError extends Error {}

/** What is between clients and a network that is killed under them. */
export type Line = {
  /** Whether new work is begun. */
  open: boolean;
  /** Resolves when everything that was killed answers again. */
  back: Promise<void>;
};

const LOST: readonly string[] = ['not-reached', 'not-stored', 'not-loaded'];
const TRIES = 40;
const BETWEEN_MS = 250;

/** Does it; when the answer is lost, gives up or waits for the line and does the very same again, as people would. */
export const patiently = async <Result>(
  line: Line,
  chance: Chance,
  work: () => Promise<Result>,
): Promise<Result> => {
  for (let tries = 0; ; tries += 1)
    try {
      return await work();
    } catch (thrown) {
      if (!(thrown instanceof LostError || (thrown instanceof RefusedError && LOST.includes(thrown.code))))
        throw thrown;
      if ((tries === 0 && chance() < 0.5) || tries === TRIES) throw new LostError();
      await line.back;
      if (tries > 0) await new Promise((passed) => setTimeout(passed, BETWEEN_MS));
    }
};

export const patientClient =
  (client: Client, line: Line, chance: Chance): Client =>
  (name, sent) =>
    patiently(line, chance, () => client(name, sent));

/** Somebody of the staff who asks again. */
export const patientPerson = (person: Person, line: Line, chance: Chance): Person => {
  const client = patientClient(person.client, line, chance);
  return new Proxy(person, {
    get: (whose, name) => {
      if (name === 'client') return client;
      const value: unknown = Reflect.get(whose, name, whose);
      return typeof value === 'function' ? value.bind(whose) : value;
    },
  });
};
