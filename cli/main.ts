import { readSettings, type Settings } from './settings.ts';

/**
 * A command of `seinhuis`: its words, what it is for, and what it answers as exit code. Its code is loaded when it is
 * called, so that help and a wrong word answer at once.
 */
type Command = {
  readonly usage: string;
  readonly purpose: string;
  readonly run: (args: readonly string[], settings: Settings) => Promise<number>;
};

/** A command was called with words that it does not take. */
class UsageError extends Error {}

const one = (args: readonly string[]): string => {
  if (args.length !== 1 || args[0] === undefined) throw new UsageError();
  return args[0];
};

const none = (args: readonly string[]): void => {
  if (args.length > 0) throw new UsageError();
};

/** A name to sign in with, as the contract has it. */
const isHandle = (text: string): boolean => /^[a-z][a-z0-9.-]{1,59}$/.test(text);

const jobsOf = (args: readonly string[]): { readonly rest: readonly string[]; readonly jobs: number } => {
  const at = args.indexOf('--jobs');
  if (at === -1) return { rest: args, jobs: 2 };
  const jobs = Number(args[at + 1]);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new UsageError();
  return { rest: args.filter((_, i) => i !== at && i !== at + 1), jobs };
};

/** The first words are the address; after each `--name` follow its words, as many as there are. */
const optionsOf = <Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Partial<Record<Name | 'url', string>> => {
  const found: Partial<Record<Name | 'url', string>> = {};
  let name: Name | 'url' = 'url';
  for (const arg of args) {
    const option = names.find((known) => arg === `--${known}`);
    if (option !== undefined) name = option;
    else if (arg.startsWith('--')) throw new UsageError();
    else found[name] = found[name] === undefined ? arg : `${found[name]} ${arg}`;
  }
  return found;
};

const COMMANDS: Readonly<Record<string, Command>> = {
  demo: {
    usage: 'demo | demo code NAME',
    purpose: 'a fresh network with invented people and tips, served on this machine',
    run: async (args, settings) => {
      const { demo, printDemoCode } = await import('./commands/demo.ts');
      if (args[0] === 'code') return printDemoCode(settings, one(args.slice(1)));
      none(args);
      return demo(settings);
    },
  },
  serve: {
    usage: 'serve',
    purpose: 'serves the network; settings come from the environment (README)',
    run: async (args, settings) => {
      none(args);
      return (await import('./commands/serve.ts')).serveNetwork(settings);
    },
  },
  build: {
    usage: 'build',
    purpose: 'makes the pages of both front ends; serve does so by itself where it may write beside them',
    run: async (args) => {
      none(args);
      return (await import('./commands/build.ts')).build();
    },
  },
  init: {
    usage: 'init NETWORK HANDLE HANDLE [HANDLE]',
    purpose: 'starts a network; prints a one-time invitation for each registrar',
    run: async ([network = '', ...handles], settings) => {
      if (!/^[a-z0-9-]{3,40}$/.test(network) || handles.length < 2 || !handles.every(isHandle))
        throw new UsageError();
      return (await import('./commands/founding.ts')).init(settings, network, handles);
    },
  },
  invite: {
    usage: 'invite HANDLE',
    purpose: 'invites one more registrar',
    run: async (args, settings) => {
      const handle = one(args);
      if (!isHandle(handle)) throw new UsageError();
      return (await import('./commands/founding.ts')).inviteRegistrar(settings, handle);
    },
  },
  'registrar-key': {
    usage: 'registrar-key',
    purpose: 'makes one of the three keys that sign rosters; not on the server',
    run: async (args) => {
      none(args);
      return (await import('./commands/founding.ts')).printRegistrarKey();
    },
  },
  migrate: {
    usage: 'migrate',
    purpose: 'brings the database to the schema of this version',
    run: async (args, settings) => {
      none(args);
      return (await import('./commands/founding.ts')).migrateDatabase(settings);
    },
  },
  doctor: {
    usage: 'doctor [FOLDER ...]',
    purpose:
      'looks at this installation and says what is wrong; sends a canary and searches the disks for it',
    run: async (args, settings) => (await import('./commands/doctor.ts')).doctor(settings, args),
  },
  status: {
    usage: 'status',
    purpose: 'how the network stands: roster, people, what waits',
    run: async (args, settings) => {
      none(args);
      return (await import('./commands/status.ts')).status(settings);
    },
  },
  backup: {
    usage: 'backup DIR | backup --verify DIR [KEYFILE KEYFILE]',
    purpose: 'copies database and lockbox, sealed to two people together, while everything runs',
    run: async (args, settings) => {
      const { backup, verify } = await import('./commands/backup.ts');
      if (args[0] !== '--verify') return backup(settings, one(args));
      const [folder, ...keys] = args.slice(1);
      if (folder === undefined || ![0, 2].includes(keys.length)) throw new UsageError();
      return verify(folder, keys);
    },
  },
  restore: {
    usage: 'restore DIR KEYFILE KEYFILE [--journal FILE]',
    purpose: 'brings a backup back on an empty machine, and forgets again what was forgotten since',
    run: async ([folder, one, two, flag, journal, ...rest], settings) => {
      if (folder === undefined || one === undefined || two === undefined || rest.length > 0)
        throw new UsageError();
      if (flag !== undefined && (flag !== '--journal' || journal === undefined)) throw new UsageError();
      return (await import('./commands/backup.ts')).restore(settings, folder, [one, two], journal ?? null);
    },
  },
  'recovery-key': {
    usage: 'recovery-key',
    purpose: 'makes one of the two keys that open backups; not on the server',
    run: async (args) => {
      none(args);
      return (await import('./commands/backup.ts')).printRecoveryKey();
    },
  },
  forget: {
    usage: 'forget --due',
    purpose: 'forgets what is due; a running serve does so by itself',
    run: async (args, settings) => {
      if (one(args) !== '--due') throw new UsageError();
      return (await import('./commands/forget.ts')).forget(settings);
    },
  },
  audit: {
    usage: 'audit verify [HEADS]',
    purpose: 'looks whether anything in the audit is not what it was; HEADS: a file that an office exported',
    run: async ([what, file = null, ...rest], settings) => {
      if (what !== 'verify' || rest.length > 0) throw new UsageError();
      return (await import('./commands/audit.ts')).verify(settings, file);
    },
  },
  test: {
    usage: 'test',
    purpose: 'every check and test, real PostgreSQL and real browser included',
    run: async (args) => {
      none(args);
      return (await import('./commands/test.ts')).test();
    },
  },
  guard: {
    usage: 'guard < tips.jsonl | guard --explain TEXT',
    purpose: 'who could know this? finds in texts what could give a tipster away',
    run: async (args) => {
      const { explainText, guardFile } = await import('./commands/guard.ts');
      if (args[0] === '--explain') return explainText(one(args.slice(1)));
      none(args);
      return guardFile();
    },
  },
  scrub: {
    usage: 'scrub IN OUT',
    purpose: 'takes out of a picture, PDF, film or recording what tells where, when and by whom',
    run: async ([from, to, ...rest]) => {
      if (from === undefined || to === undefined || rest.length > 0) throw new UsageError();
      return (await import('./commands/scrub.ts')).scrubFile(from, to);
    },
  },
  verify: {
    usage: 'verify URL --fingerprint WORDS [--manifest FILE [--release-key WORDS]] [--only site|office]',
    purpose: 'compares what a running server serves with the release and with its registrars',
    run: async (args) => {
      const {
        url,
        fingerprint,
        manifest = null,
        'release-key': releaseKey = null,
        only = null,
      } = optionsOf(args, ['fingerprint', 'manifest', 'release-key', 'only']);
      if (url === undefined || fingerprint === undefined) throw new UsageError();
      if (only !== null && only !== 'site' && only !== 'office') throw new UsageError();
      return (await import('./commands/verify.ts')).verify({ url, fingerprint, manifest, releaseKey, only });
    },
  },
  'release-key': {
    usage: 'release-key',
    purpose: 'makes the key that signs releases; not on a server',
    run: async (args) => {
      none(args);
      return (await import('./commands/release.ts')).printReleaseKey();
    },
  },
  release: {
    usage: 'release manifest OUT | release sign IN OUT < SECRET | release office SIGNED OUT.tar',
    purpose: 'describes what is released, signs it, packs the office for others to host',
    run: async ([what, first, second, ...rest]) => {
      const { packOffice, signManifest, writeManifest } = await import('./commands/release.ts');
      if (rest.length > 0 || first === undefined) throw new UsageError();
      if (what === 'manifest' && second === undefined) return writeManifest(first);
      if (what === 'sign' && second !== undefined) return signManifest(first, second);
      if (what === 'office' && second !== undefined) return packOffice(first, second);
      throw new UsageError();
    },
  },
  sbom: {
    usage: 'sbom',
    purpose: 'prints every package this is made of (CycloneDX), from the lock file',
    run: async (args) => {
      none(args);
      return (await import('./commands/sbom.ts')).printSbom();
    },
  },
  replay: {
    usage: 'replay FILE.jsonl [--jobs N]',
    purpose: 'drives a file of tips through the whole chain and prints what became of them',
    run: async (args) => {
      const { rest, jobs } = jobsOf(args);
      const file = one(rest);
      return (await import('./commands/replay.ts')).replay(file, jobs);
    },
  },
};

const help = (say: (line: string) => void): void => {
  say('seinhuis COMMAND\n');
  for (const { usage, purpose } of Object.values(COMMANDS))
    say(`  ${usage.length < 44 ? usage.padEnd(44) : `${usage}\n${' '.repeat(46)}`}${purpose}`);
};

const inWords = (error: unknown): string => {
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port ?? ''} is in use. Stop what uses it, or choose others: SEINHUIS_PORT=9080 SEINHUIS_PLAIN_PORT=9081`;
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown fault';
};

const [name = 'help', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (name === 'help' || name === '--help') help(console.log);
else if (command === undefined) {
  const { nearestCommands } = await import('./nearest-command.ts');
  const meant = nearestCommands(name, Object.keys(COMMANDS)).join(' or ');
  console.error(`seinhuis has no command of that name.${meant === '' ? '' : ` Did you mean: ${meant}?`}\n`);
  help(console.error);
  process.exitCode = 2;
} else
  try {
    process.exitCode = await command.run(args, readSettings(process.env));
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`usage: seinhuis ${command.usage}`);
      process.exitCode = 2;
    } else {
      console.error(inWords(error));
      process.exitCode = 1;
    }
  }
