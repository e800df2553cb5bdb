// npm run eval -w guard: every measure on the held-out voices (what counts) and on the synthetic set ("development",
// seen by everybody), per kind, with a paired bootstrap against the last run recorded in docs/evaluation.md. A
// significant fall fails. --record writes this run there; --curve adds the learning curve over training voices.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { analyse } from '../analyse.ts';
import type { Tip } from '../corpus/tip.ts';
import { guard } from '../guard.ts';
import { unpack } from '../model/models.ts';
import { SETTINGS } from '../model/settings.ts';
import { GOLD, HELD_OUT, loadThemes, loadVoices, SECOND, TRAIN } from '../train/corpus.ts';
import { learn, RECIPE } from '../train/learn.ts';
import { type Agreement, agreement, beyond } from './agreement.ts';
import { falls, type Recorded, readRecord, recordOf } from './bootstrap.ts';
import { BOUNDS, score, sum, type Table, type TipScore } from './measures.ts';
import { document, row } from './report.ts';
import { wellFormed } from './well-formed.ts';

const DOCUMENT = new URL('../../docs/evaluation.md', import.meta.url);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

function scoresOf(tips: readonly Tip[]): readonly { readonly id: string; readonly score: TipScore }[] {
  return tips.map((tip) => ({
    id: tip.id,
    score: score(tip, guard(tip.text), guard(tip.text, { setting: 'sure' }), wellFormed),
  }));
}

function hashOf(folder: URL): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.src.txt'))
    .sort())
    hash.update(readFileSync(new URL(name, folder)));
  return hash.digest('hex');
}

/** Tips between two points of the learning curve. */
const CURVE_STEP = 400;

/** Recall and precision of clues on the last quarter of the training voices, learning from more and more of the rest. */
function curve(): readonly string[] {
  const voices = loadVoices(TRAIN);
  const test = voices.filter((_, i) => i % 4 === 3).flatMap((voice) => voice.tips);
  const rest = voices.filter((_, i) => i % 4 !== 3).flatMap((voice) => voice.tips);
  const texts = loadThemes().flatMap((file) => file.texts);
  const lines: string[] = [];
  for (let size = CURVE_STEP; size < rest.length + CURVE_STEP; size += CURVE_STEP) {
    const tips = rest.slice(0, size);
    const models = unpack(learn(tips, texts, RECIPE, () => {}));
    const table = sum(
      test.map((tip) =>
        score(
          tip,
          analyse(tip.text, models, SETTINGS),
          analyse(tip.text, models, SETTINGS, { setting: 'sure' }),
          wellFormed,
        ),
      ),
    );
    const at = (name: string): string => row(name, table.get(name)).percent;
    lines.push(
      `| ${tips.length} | ${at('clues of circle 1-2: recall')} | ${at('findings: precision')} | ${at('persons: recall (catch all)')} | ${at('theme: exact')} |`,
    );
    say(lines.at(-1) ?? '');
  }
  return lines;
}

const heldOutTips = loadVoices(HELD_OUT).flatMap((voice) => voice.tips);
const heldOut = scoresOf(heldOutTips);
const development = scoresOf(loadVoices(GOLD).flatMap((voice) => voice.tips));
const tables: readonly [string, Table][] = [
  ['held-out voices', sum(heldOut.map((one) => one.score))],
  ['development', sum(development.map((one) => one.score))],
];
for (const [name, table] of tables) {
  say(`\n== ${name}`);
  for (const [measure, part] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { percent, counts } = row(measure, part);
    const bound = BOUNDS[measure];
    say(
      `${measure.padEnd(46)} ${percent.padStart(7)}  ${counts.padStart(11)}${bound ? `  at least ${bound}` : ''}`,
    );
  }
}
const second: Agreement = agreement(
  heldOutTips,
  loadVoices(SECOND).flatMap((voice) => voice.tips),
);
say(`\n== agreement of a second labelling of ${second.tips} held-out tips (${second.leftOut} left out)`);
for (const [measure, part] of [...second.table, ...second.labels].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const { percent, counts } = row(measure, part);
  const bound = BOUNDS[measure];
  say(
    `${measure.padEnd(50)} ${percent.padStart(7)}  ${counts.padStart(9)}${bound ? `  bound ${bound}` : ''}`,
  );
}
for (const name of beyond(second)) say(`BOUND ABOVE THE AGREEMENT ${name}`);
const previous: Recorded | null = existsSync(DOCUMENT) ? readRecord(readFileSync(DOCUMENT, 'utf8')) : null;
const now = recordOf(heldOut);
const fallen = previous ? falls(previous, now) : [];
for (const line of fallen) say(`FALL ${line}`);
if (process.argv.includes('--record')) {
  const lines = process.argv.includes('--curve') ? curve() : null;
  const before = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8') : '';
  writeFileSync(
    DOCUMENT,
    document({
      tables,
      hash: hashOf(HELD_OUT),
      record: now,
      second,
      curve: lines,
      before,
      tips: [heldOut.length, development.length],
    }),
  );
} else if (process.argv.includes('--curve')) curve();
process.exitCode = fallen.length > 0 ? 1 : 0;
