import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const resolved = (specifier: string): string => fileURLToPath(import.meta.resolve(specifier));

const AGE = dirname(resolved('age-encryption'));
const ABSENT = JSON.stringify(resolved('./absent.ts'));
const HYBRID_ONLY = '\0seinhuis:hybrid-only';

const KEPT = ['HybridRecipient', 'HybridIdentity', 'generateHybridIdentity', 'identityToRecipient'];
const LEFT_OUT = [
  'ScryptRecipient',
  'ScryptIdentity',
  'X25519Recipient',
  'X25519Identity',
  'TagRecipient',
  'HybridTagRecipient',
  'generateIdentity',
  'generateX25519Identity',
];

/**
 * The crypto packages once and without what the door never runs. The post-quantum package brings older copies of
 * curves and hashes along: here it gets the ones that core has. Of the age library only hybrid recipients are kept.
 */
export const leanCrypto = (): Plugin => ({
  name: 'lean-crypto',
  enforce: 'pre',
  resolveId: (source, importer = '') => {
    if (source === './recipients.js' && importer === join(AGE, 'index.js')) return HYBRID_ONLY;
    if (source === '@noble/curves/nist.js' || (source === './x25519.js' && importer.startsWith(AGE)))
      return resolved('./absent.ts');
    return /^@noble\/(curves|hashes)\//.test(source) ? resolved(source) : null;
  },
  load: (id) =>
    id === HYBRID_ONLY
      ? `export { ${KEPT.join(', ')} } from ${JSON.stringify(join(AGE, 'recipients.js'))};\n` +
        `export { ${LEFT_OUT.map((name) => `Absent as ${name}`).join(', ')} } from ${ABSENT};\n`
      : null,
});
