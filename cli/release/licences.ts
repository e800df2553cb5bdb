import type { Lock } from './sbom.ts';
import { packageName } from './sbom.ts';

/**
 * What a package may be licensed under: nothing that asks of a network that it publishes more than this software does.
 * LGPL and MPL: used as they are, as separate files. EUPL-1.2: ours.
 */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-3-Clause',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Unlicense',
]);

/** Whether an SPDX expression leaves a way that is allowed: one of several with OR, all of them with AND. */
export const isAllowed = (expression: string): boolean => {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let ok = both();
    while (tokens[at]?.toUpperCase() === 'OR') {
      at += 1;
      const next = both();
      ok = ok || next;
    }
    return ok;
  };
  const both = (): boolean => {
    let ok = single();
    while (tokens[at]?.toUpperCase() === 'AND') {
      at += 1;
      const next = single();
      ok = ok && next;
    }
    return ok;
  };
  const single = (): boolean => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return ALLOWED.has(token);
    const inner = either();
    const closes = tokens[at] === ')';
    at += 1;
    return inner && closes;
  };
  const ok = either();
  // What is left over was not understood, and what is not understood is not allowed.
  return ok && at === tokens.length;
};

/** The packages of a lock file that are licensed otherwise, or do not say. */
export const notAllowed = (lock: Lock): readonly string[] =>
  Object.entries(lock.packages)
    .filter(([path, { link, license }]) => path !== '' && link !== true && !isAllowed(license ?? ''))
    .map(([path, locked]) => `${packageName(path, locked)}: ${locked.license ?? 'says nothing'}`);
