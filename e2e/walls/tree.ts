import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const ROOMS = ['core', 'guard', 'switchboard', 'site', 'office', 'cli'];
const RULES = [
  '.gitignore',
  'biome.json',
  'dependency-cruiser.config.mjs',
  'knip.json',
  'no-math-random.grit',
  'package.json',
  'tsconfig.base.json',
];

/** Files by their path, with their text: what breaks a wall on purpose. */
export type Offences = Readonly<Record<string, string>>;

export type Tree = {
  readonly root: string;
  /** Runs a program of node_modules/.bin in the tree. Answers all it said and its exit code. */
  readonly run: (
    program: string,
    ...args: string[]
  ) => Promise<{ readonly code: number; readonly told: string }>;
  readonly remove: () => void;
};

const run = (
  root: string,
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly told: string }> =>
  new Promise((done, fail) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', program), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const told: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => told.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? 1, told: Buffer.concat(told).toString() }));
  });

/** The packages of the real tree, but with the rooms of this one where a package name leads to a room. */
const linkPackages = (root: string): void => {
  mkdirSync(join(root, 'node_modules/@seinhuis'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== '@seinhuis' && name !== '.bin' && !name.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
  for (const room of ROOMS) symlinkSync(join(root, room), join(root, 'node_modules/@seinhuis', room));
};

/**
 * A tree of its own with the real rules, the real core and offences in all rooms. The walls are the real ones; the
 * working tree, in which somebody may be at work, is only read.
 */
export const makeTree = (offences: Offences): Tree => {
  const root = mkdtempSync(join(tmpdir(), 'seinhuis-walls-'));
  for (const name of RULES) cpSync(join(ROOT, name), join(root, name));
  for (const room of ROOMS) {
    mkdirSync(join(root, room));
    for (const name of ['package.json', 'tsconfig.json'])
      cpSync(join(ROOT, room, name), join(root, room, name));
  }
  const apart = /(^|\/)(node_modules|dist)(\/|$)|\.(test|check)\.ts$/;
  cpSync(join(ROOT, 'core'), join(root, 'core'), { recursive: true, filter: (path) => !apart.test(path) });
  for (const [path, text] of Object.entries(offences)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  linkPackages(root);
  return {
    root,
    run: (program, ...args) => run(root, program, args),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
