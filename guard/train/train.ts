// npm run train -w guard [-- findings entities triage]: corpus in, model/*.data.ts out; the same corpus gives the same
// bytes, whether the files are learned together or one by one.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { loadThemes, loadVoices, TRAIN } from './corpus.ts';
import { LEARN, RECIPE } from './learn.ts';

const FILES = ['findings', 'entities', 'triage'] as const;
const TYPES = { findings: 'PackedFindings', entities: 'PackedEntities', triage: 'PackedTriage' } as const;
const voices = loadVoices(TRAIN);
const bad = voices.flatMap(({ name, errors }) => errors.map(({ id, error }) => `${name} ${id}: ${error}`));
for (const line of bad) process.stderr.write(`${line}\n`);
const corpus = {
  tips: voices.flatMap((voice) => voice.tips),
  texts: loadThemes().flatMap((file) => file.texts),
};
const named = process.argv.slice(2);
const kB = (bytes: number): string => (bytes / 1024).toFixed(1);

for (const file of FILES.filter((name) => named.length === 0 || named.includes(name))) {
  const packed = LEARN[file](corpus, RECIPE);
  const parts = Object.entries(packed.weights).map(([part, text]) => `    ${part}:\n      '${text}',`);
  const floor = 'floor' in packed ? `  floor: [${packed.floor.map((id) => `'${id}'`).join(', ')}],\n` : '';
  const source = `// Written by npm run train -w guard from ${corpus.tips.length} tips in ${voices.length} voices; never edit by hand.
import type { ${TYPES[file]} } from './models.ts';

export const PACKED: ${TYPES[file]} = {
  weights: {
${parts.join('\n')}
  },
${floor}};
`;
  writeFileSync(new URL(`../model/${file}.data.ts`, import.meta.url), source);
  for (const [part, text] of Object.entries(packed.weights))
    process.stderr.write(`${part}: ${kB(text.length)} kB\n`);
  const [brotli, gzip] = [brotliCompressSync(source).length, gzipSync(source, { level: 9 }).length];
  process.stderr.write(`${file}.data.ts compressed: ${kB(brotli)} kB brotli, ${kB(gzip)} kB gzip\n`);
}
