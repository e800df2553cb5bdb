import { identifying } from '@seinhuis/guard/identifying';
import type { Answer, Question } from './reader.ts';

// Reads a text for clues, away from the page, so that typing never waits. It asks nothing of any network: this file is
// served with a policy of its own that allows no connection at all (headers.ts).

const worker = self as unknown as {
  onmessage: (event: MessageEvent<Question>) => void;
  postMessage: (answer: Answer) => void;
};

// The tables are read once, now, and not with the first text.
identifying('');

worker.onmessage = ({ data: { number, text, language } }) =>
  worker.postMessage({ number, findings: identifying(text, language) });
