// npm run corpus -w guard: checks every source file of the corpus, refuses near duplicates (within training with its theme texts, and of
// training with the held-out voices), and prints the counts and the hash of the held-out files. With --jsonl FOLDER
// it also writes the labels as JSONL. Nothing of a held-out text is ever printed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { GOLD, HELD_OUT, loadThemes, loadVoices, TRAIN } from '../train/corpus.ts';
import { nearDuplicates } from './near-duplicates.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const sets = [
  ['train', TRAIN],
  ['heldout', HELD_OUT],
  ['gold', GOLD],
] as const;
const voices = Object.fromEntries(sets.map(([name, folder]) => [name, loadVoices(folder)]));
let bad = 0;
for (const [name] of sets) {
  for (const voice of voices[name] ?? []) {
    for (const { id, error } of voice.errors) {
      bad++;
      say(`${name}/${voice.name} ${id}: ${error}`);
    }
  }
  const tips = (voices[name] ?? []).flatMap((voice) => voice.tips);
  say(
    `${name}: ${voices[name]?.length} voices, ${tips.length} tips, ${tips.reduce((sum, tip) => sum + tip.identifying.length, 0)} clues, ${tips.reduce((sum, tip) => sum + tip.entities.length, 0)} entities`,
  );
}
const themes = loadThemes();
for (const file of themes) {
  for (const { id, error } of file.errors) {
    bad++;
    say(`themes/${id}: ${error}`);
  }
}
const texts = themes.flatMap((file) => file.texts);
say(`themes: ${themes.length} files, ${texts.length} texts`);
const tipsOf = (name: string) => (voices[name] ?? []).flatMap((voice) => voice.tips);
const pairs = nearDuplicates([...tipsOf('train'), ...texts], [...tipsOf('heldout'), ...tipsOf('gold')]);
for (const { a, b, share } of pairs) say(`near duplicates: ${a} and ${b} share ${Math.round(share * 100)}%`);
say(`held-out sha256: ${heldOutHash()}`);
const at = process.argv.indexOf('--jsonl');
const folder = at > 0 ? process.argv[at + 1] : undefined;
if (folder) {
  for (const [name] of sets)
    writeFileSync(
      new URL(`${name}.jsonl`, pathToFileURL(`${folder}/`)),
      tipsOf(name)
        .map((tip) => `${JSON.stringify(tip)}\n`)
        .join(''),
    );
}
process.exitCode = bad + pairs.length > 0 ? 1 : 0;

function heldOutHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(HELD_OUT)
    .filter((file) => file.endsWith('.src.txt'))
    .sort())
    hash.update(readFileSync(new URL(name, HELD_OUT)));
  return hash.digest('hex');
}
