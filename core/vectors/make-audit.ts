import { signingKeyFromSeed } from '../crypto/sign.ts';
import {
  type AuditLine,
  auditHead,
  auditRoot,
  auditText,
  blockHashes,
  countersign,
  leafOf,
  NO_HEAD,
} from '../wire/audit.ts';
import { seededRandom } from './seeded-random.ts';

const PERSON = '0123456789abcdef0123456789abcdef';
const NETWORK = 'proef-net';
const SALTS = ['00112233445566778899aabbccddeeff', 'ffeeddccbbaa99887766554433221100'] as const;

const line = (day: string, time: string | null, change: Partial<AuditLine>): string =>
  auditText({
    day,
    time,
    organisation: 'GM0402',
    person: PERSON,
    kind: 'delivery.read',
    objects: [],
    refused: false,
    times: 1,
    ...change,
  });

const dayOf = (day: string, previous: string) => {
  const blocks = [
    {
      organisation: 'GM0402',
      salt: SALTS[0],
      lines: [
        line(day, '09:00', { objects: [PERSON] }),
        line(day, '10:30', { times: 3 }),
        line(day, null, { kind: 'delivery.list' }),
        line(day, null, { kind: 'tip.list', refused: true }),
      ].sort(),
    },
    {
      organisation: 'DESK',
      salt: SALTS[1],
      lines: [line(day, null, { organisation: 'DESK', person: null, kind: 'letter.post', times: 2 })],
    },
  ].map((block) => {
    const of = { network: NETWORK, day, organisation: block.organisation };
    return {
      ...block,
      hashes: blockHashes(of, block.salt, block.lines),
      leaf: leafOf(of, block.salt, block.lines),
    };
  });
  const root = auditRoot(
    NETWORK,
    day,
    blocks.map(({ leaf }) => leaf),
  );
  return { day, previous, blocks, root, head: auditHead(NETWORK, day, previous, root) };
};

/** Two days and an empty one between them, with every hash on the way, and a countersignature (PROTOCOL 13.4, 13.6). */
export const makeAudit = () => {
  const first = dayOf('2026-11-20', NO_HEAD);
  const root = auditRoot(NETWORK, '2026-11-21', []);
  const head = auditHead(NETWORK, '2026-11-21', first.head, root);
  const quiet = { day: '2026-11-21', previous: first.head, blocks: [], root, head };
  const last = dayOf('2026-11-22', quiet.head);
  const key = signingKeyFromSeed(seededRandom('countersigner')(32));
  const statement = {
    day: last.day,
    head: last.head,
    organisation: 'GM0402',
    person: PERSON,
    signed: '2026-11-23',
  };
  return {
    paragraph: 'PROTOCOL 13.1, 13.4, 13.6',
    network: NETWORK,
    days: [first, quiet, last],
    countersigner: key.verify,
    countersignature: countersign(NETWORK, statement, key.secret),
  };
};
