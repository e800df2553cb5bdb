// npm run train -w guard: corpus in, model/*.data.ts out; the same corpus gives the same bytes.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { PARTS } from '../model/models.ts';
import { loadVoices, TRAIN } from './corpus.ts';
import { learn, RECIPE } from './learn.ts';

const voices = loadVoices(TRAIN);
const bad = voices.flatMap(({ name, errors }) => errors.map(({ id, error }) => `${name} ${id}: ${error}`));
for (const line of bad) process.stderr.write(`${line}\n`);
const tips = voices.flatMap((voice) => voice.tips);
const packed = learn(tips, RECIPE, (line) => process.stderr.write(`${line}\n`));
const parts = PARTS.map((part) => `    ${part}:\n      '${packed.weights[part]}',`);
const source = `// Written by npm run train -w guard from ${tips.length} tips in ${voices.length} voices; never edit by hand.
import type { Packed } from './models.ts';

export const PACKED: Packed = {
  weights: {
${parts.join('\n')}
  },
  floor: [${packed.floor.map((id) => `'${id}'`).join(', ')}],
};
`;
writeFileSync(new URL('../model/weights.data.ts', import.meta.url), source);
for (const part of PARTS)
  process.stderr.write(`${part}: ${((packed.weights[part].length * 0.75) / 1024).toFixed(1)} kB\n`);
process.stderr.write(`weights compressed: ${(brotliCompressSync(source).length / 1024).toFixed(1)} kB\n`);
