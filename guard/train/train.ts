// npm run train -w guard: corpus in, model/*.data.ts out; the same corpus gives the same bytes.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { MODEL_FILES } from '../model/models.ts';
import { loadThemes, loadVoices, TRAIN } from './corpus.ts';
import { learn, RECIPE } from './learn.ts';

const voices = loadVoices(TRAIN);
const bad = voices.flatMap(({ name, errors }) => errors.map(({ id, error }) => `${name} ${id}: ${error}`));
for (const line of bad) process.stderr.write(`${line}\n`);
const tips = voices.flatMap((voice) => voice.tips);
const texts = loadThemes().flatMap((file) => file.texts);
const packed = learn(tips, texts, RECIPE, (line) => process.stderr.write(`${line}\n`));

const kB = (bytes: number): string => (bytes / 1024).toFixed(1);
const TYPES = { findings: 'PackedFindings', entities: 'PackedEntities', triage: 'PackedTriage' } as const;
for (const file of ['findings', 'entities', 'triage'] as const) {
  const parts = MODEL_FILES[file].map((part) => `    ${part}:\n      '${packed.weights[part]}',`);
  const floor = `  floor: [${packed.floor.map((id) => `'${id}'`).join(', ')}],\n`;
  const source = `// Written by npm run train -w guard from ${tips.length} tips in ${voices.length} voices; never edit by hand.
import type { ${TYPES[file]} } from './models.ts';

export const PACKED: ${TYPES[file]} = {
  weights: {
${parts.join('\n')}
  },
${file === 'findings' ? floor : ''}};
`;
  writeFileSync(new URL(`../model/${file}.data.ts`, import.meta.url), source);
  for (const part of MODEL_FILES[file])
    process.stderr.write(`${part}: ${kB(packed.weights[part].length * 0.75)} kB\n`);
  const [brotli, gzip] = [brotliCompressSync(source).length, gzipSync(source, { level: 9 }).length];
  process.stderr.write(`${file}.data.ts compressed: ${kB(brotli)} kB brotli, ${kB(gzip)} kB gzip\n`);
}
