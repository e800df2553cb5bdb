import { createInterface } from 'node:readline';
import { explain, guardLines } from '@seinhuis/guard/cli';
import { progressLine } from '../terminal.ts';

const PROGRESS_EVERY = 50;

async function* counted(lines: AsyncIterable<string>, say: (text: string) => void): AsyncIterable<string> {
  let read = 0;
  for await (const line of lines) {
    read += 1;
    if (read % PROGRESS_EVERY === 0) say(`tips: ${read}`);
    yield line;
  }
  say('');
}

/** Reads tips as JSONL from standard input and writes what the guard finds in each. Nothing leaves the machine. */
export const guardFile = async (): Promise<number> => {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  let wrong = 0;
  for await (const line of guardLines(counted(lines, progressLine()))) {
    if (line.startsWith('{"id":null,"error":')) wrong += 1;
    if (!process.stdout.write(`${line}\n`))
      await new Promise((drained) => process.stdout.once('drain', drained));
  }
  if (wrong > 0) console.error(`${wrong} lines were no tips: {"id", "text"} is what a line needs.`);
  return wrong === 0 ? 0 : 1;
};

/** Prints for people what the guard sees in one text. */
export const explainText = (text: string): number => {
  console.log(explain(text));
  return 0;
};
