// The transitive walls. Each rule's comment is what a developer reads when it breaks (DESIGN 2).
const forbidden = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const TEST = '\\.(test|check)\\.tsx?$';

export default {
  forbidden: [
    forbidden('no-circles', 'Two rooms that need each other are one room.', {}, { circular: true }),
    forbidden(
      'switchboard-is-blind',
      'Nothing under switchboard/ may reach, by any path, the module that opens envelopes (C1).',
      { path: '^switchboard/', pathNot: TEST },
      { path: '^core/crypto/open\\.ts$', reachable: true },
    ),
    forbidden(
      'switchboard-knows-its-own-role',
      'The switchboard plays the switchboard: it imports no role of a person.',
      { path: '^switchboard/', pathNot: TEST },
      { path: '^core/(tipster|operator|reviewer|reader|registrar|releaser|staff)\\.ts$', reachable: true },
    ),
    forbidden(
      'site-is-the-tipster',
      'The public site plays the tipster and nobody else.',
      { path: '^site/', pathNot: TEST },
      {
        path: '^core/(operator|reviewer|reader|registrar|releaser|staff|switchboard)\\.ts$',
        reachable: true,
      },
    ),
    forbidden(
      'sealed-door-carries-no-zod',
      'The sealed door has 80 kB for everything; zod is not in it (PROTOCOL-DESIGN 9).',
      { path: '^site/sealed/', pathNot: TEST },
      { path: 'node_modules/zod/', reachable: true },
    ),
    forbidden(
      'apps-are-apart',
      'switchboard, site and office never import each other; only the CLI puts them together.',
      { path: '^(switchboard|site|office)/', pathNot: TEST },
      { path: '^(switchboard|site|office|cli|e2e|bench)/', pathNot: '^$1/' },
    ),
    forbidden(
      'core-is-alone',
      'core imports nothing of ours and only its named packages.',
      { path: '^core/', pathNot: TEST },
      { pathNot: '^core/|node_modules/(age-encryption|@noble/(ciphers|hashes|curves)|@scure/base|zod)/' },
    ),
    forbidden(
      'core-by-its-exports',
      'Other rooms import core by its package name: a relative path would go round what core exports.',
      { path: '^(switchboard|site|office|cli|guard)/', pathNot: TEST },
      { path: '^core/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased-workspace'] },
    ),
    forbidden(
      'crypto-packages-in-crypto',
      'Only core/crypto/ imports the crypto packages: one place to audit.',
      { path: '^(core|switchboard|site|office|cli|guard)/', pathNot: `^core/crypto/|${TEST}` },
      { path: 'node_modules/(age-encryption|@noble/|@scure/base)' },
    ),
    forbidden(
      'guard-knows-no-keys',
      'guard/ is pure text and files: no keys, no network, nothing of the other rooms.',
      { path: '^guard/', pathNot: TEST },
      {
        path: '^(core/(crypto|wire|tipster|operator|reviewer|reader|registrar|staff|switchboard)|switchboard|site|office|cli)',
      },
    ),
    forbidden(
      'office-rooms-are-islands',
      'A feature room of the office imports ui/, keys/, guard/, files/ and words/, never another feature room; those know no room.',
      { path: '^office/([^/]+)/', pathNot: TEST },
      { path: '^office/[^/]+/', pathNot: '^office/($1|ui|keys|guard|files|words)/' },
    ),
    forbidden(
      'office-guard-is-given-texts-only',
      'The worker that guards is given what tipsters wrote: it knows no keys, no pages and no network (C16).',
      { path: '^office/guard/', pathNot: TEST },
      { path: '^office/(keys|ui|words)/|^core/(crypto/|wire/client)' },
    ),
    forbidden(
      'office-rooms-play-one-role',
      'Keys live in the office worker: the rooms never import a role of core, only keys/ does.',
      { path: '^office/', pathNot: `^office/keys/|${TEST}` },
      { path: '^core/(crypto/|tipster|operator|reviewer|reader|registrar|releaser|staff)' },
    ),
    forbidden(
      'switchboard-features-are-islands',
      'A feature of the switchboard imports db/, http/ and lockbox/, never another feature; those know no feature.',
      { path: '^switchboard/([^/]+)/', pathNot: `^switchboard/sweeps/|${TEST}` },
      { path: '^switchboard/[^/]+/', pathNot: '^switchboard/($1|db|http|lockbox)/' },
    ),
    forbidden(
      'no-node-in-core',
      'core is isomorphic: no Node module.',
      { path: '^core/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    forbidden('no-unresolved', 'An import must exist.', {}, { couldNotResolve: true }),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules/' },
    // Our own products only: a package's dist/ is what most packages are, and rules speak about packages.
    exclude: { path: '^([^/]+/dist|\\.cache|\\.node)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
