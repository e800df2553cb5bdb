import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

const ROOT = resolve(import.meta.dirname, '../..');

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** A program of node_modules/.bin, or npm, with its arguments. */
export type Step = {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** `whole`: one check that passes or fails. `vitest`: as many as its report counts. */
  readonly count: 'whole' | 'vitest';
};

const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };
const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const run = (
  program: string,
  args: readonly string[],
): Promise<{ readonly ok: boolean; readonly told: string }> =>
  new Promise((done) => {
    const child = spawn(program === 'npm' ? program : join(ROOT, 'node_modules/.bin', program), args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const told: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => told.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
    child.once('error', (error) => done({ ok: false, told: error.message }));
    child.once('close', (code) => done({ ok: code === 0, told: Buffer.concat(told).toString() }));
  });

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

const readReport = (file: string): Report | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
};

/** The failed tests alone, file by file: whoever reads only the beginning of a long record reads what matters. */
const failures = (report: Report): string =>
  report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => [
      `- ${relative(ROOT, name)}${message === '' ? '' : `: ${message}`}`,
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `  x ${fullName}\n${failureMessages.join('\n')}`),
    ])
    .join('\n');

const countReport = (report: Report | null, ok: boolean): Counts => {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  // A file that broke before its tests ran has none to count, and a run that counts nothing has not passed.
  const broken = report.testResults.filter(
    (r) => r.status === 'failed' && r.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  const silent = (!ok || report.numTotalTests === 0) && failed === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: failed + silent, skipped: report.numPendingTests };
};

const runStep = async (step: Step): Promise<Counts> => {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-report-'));
  try {
    const file = join(folder, 'report.json');
    const extra =
      step.count === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
    const { ok, told } = await run(step.program, [...step.args, ...extra]);
    const report = readReport(file);
    const counts =
      step.count === 'vitest'
        ? countReport(report, ok)
        : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const bad = !ok || counts.failed > 0;
    console.log(`${bad ? 'FAILED' : 'ok    '} ${step.name} (${seconds} s, ${counts.passed} passed)`);
    if (bad && report !== null) console.log(failures(report));
    if (bad) console.log(told);
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Runs the groups one after the other and the steps of a group at the same time. Answers what they add up to. */
export const runSteps = async (groups: readonly (readonly Step[])[]): Promise<Counts> => {
  let total = NONE;
  for (const group of groups)
    for (const counts of await Promise.all(group.map(runStep))) total = add(total, counts);
  return total;
};

const whole = (name: string, program: string, ...args: string[]): Step => ({
  name,
  program,
  args,
  count: 'whole',
});

const vitest = (name: string, ...args: string[]): Step => ({
  name,
  program: 'vitest',
  args: ['run', ...args],
  count: 'vitest',
});

/** Format and lint, types, imports, dead code, and every test that needs no browser and is not long: all at once. */
export const CHECK: readonly (readonly Step[])[] = [
  [
    vitest('tests without browser', '--project', 'pure', '--project', 'served'),
    whole('format and lint', 'biome', 'ci', '--colors=off', '.'),
    whole('types', 'tsc', '-b'),
    whole(
      'imports',
      'depcruise',
      '--config',
      'dependency-cruiser.config.mjs',
      '--output-type',
      'err',
      ...['core', 'guard', 'switchboard', 'site', 'office', 'cli', 'e2e', 'bench'],
    ),
    whole('dead code', 'knip'),
  ],
];

/** Every byte turned over, the worst input there is, whole processes. */
export const LONG: readonly (readonly Step[])[] = [
  [vitest('long tests', '--project', 'long-pure', '--project', 'long-served')],
];

/** The browser bundles, then the journeys. */
export const JOURNEYS: readonly (readonly Step[])[] = [
  [whole('build of the site', 'npm', 'run', 'build', '--silent', '-w', 'site')],
  [whole('build of the office', 'npm', 'run', 'build', '--silent', '-w', 'office')],
  [vitest('journeys', '--config', 'e2e/vitest.config.ts')],
];

/** Prints the one closing line and sets the exit code. */
export const close = ({ passed, failed, skipped }: Counts): void => {
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed === 0 ? 0 : 1;
};
