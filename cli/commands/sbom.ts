import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Lock, sbomOf } from '../release/sbom.ts';

const LOCK = resolve(import.meta.dirname, '../../package-lock.json');

/** Prints the bill of materials of this checkout. */
export const printSbom = (): number => {
  process.stdout.write(sbomOf(JSON.parse(readFileSync(LOCK, 'utf8')) as Lock));
  return 0;
};
