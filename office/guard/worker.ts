import { makeGuardAnswers } from './answers.ts';
import type { GuardAnswer, GuardApi, GuardQuestion } from './contract.ts';

// The worker that guards: texts in, findings out. It is served with a policy that lets it connect to nothing
// (headers.ts), holds no keys, and ends with the session that started it.

const answers = makeGuardAnswers();

const answer = ({ call, name, args }: GuardQuestion): GuardAnswer => {
  try {
    const asked = answers[name] as (...given: readonly unknown[]) => ReturnType<GuardApi[typeof name]>;
    return { call, ok: true, value: asked(...args) };
  } catch {
    // What went wrong could quote the text: only that it did is told.
    return { call, ok: false };
  }
};

self.addEventListener('message', ({ data }: MessageEvent<GuardQuestion>) => self.postMessage(answer(data)));
