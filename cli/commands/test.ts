import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs every check and test in a process of its own. Answers its exit code. */
export const test = (): Promise<number> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['e2e/run/test.ts'], { cwd: ROOT, stdio: 'inherit' });
    child.once('exit', (code) => done(code ?? 1));
  });
