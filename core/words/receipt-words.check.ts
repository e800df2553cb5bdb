// `node core/words/receipt-words.check.ts` proves what receipt-words.data.ts promises, and exits 1 if not.
// The test says the same; this one also prints what the list weighs in a browser.
import console from 'node:console';
import { exit } from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { RECEIPT_WORDS } from './receipt-words.data.ts';
import { homophones, tooClose } from './receipt-words.properties.ts';

const words: readonly string[] = RECEIPT_WORDS.split(' ');
const faults: string[] = [];
if (words.length !== 4096) faults.push(`${words.length} words`);
if (new Set(words).size !== words.length) faults.push('a word stands twice');
if (words.join() !== [...words].sort().join()) faults.push('not sorted');
for (const word of words) if (!/^[a-z]{3,8}$/.test(word)) faults.push(`form: ${word}`);
for (const [one, other] of tooClose(words)) faults.push(`one typing error apart: ${one} ${other}`);
for (const [one, other] of homophones(words)) faults.push(`sound the same: ${one} ${other}`);

const letters = words.join('').length;
console.log(`${words.length} words, ${(letters / words.length).toFixed(2)} letters on average`);
console.log(`${brotliCompressSync(RECEIPT_WORDS).length} bytes in brotli`);
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
if (faults.length > 0) exit(1);
