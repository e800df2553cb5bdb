import { between, type Chance, oneOf } from '../faults/rounds/chance.ts';
import { WORD } from './judge.ts';

// Bytes into other bytes, by chance that a seed gives again. Half of the ways know that a request is a head and a body.

type Way = (bytes: Buffer, chance: Chance, others: readonly Buffer[]) => Buffer;

const END_OF_HEAD = Buffer.from('\r\n\r\n');

const cut = (bytes: Buffer): { readonly head: string; readonly body: Buffer } => {
  const at = bytes.indexOf(END_OF_HEAD);
  if (at < 0) return { head: bytes.toString('latin1'), body: Buffer.alloc(0) };
  return { head: bytes.toString('latin1', 0, at), body: bytes.subarray(at + END_OF_HEAD.length) };
};
const join = (head: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(head, 'latin1'), END_OF_HEAD, body]);

const randomBytes = (chance: Chance, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => between(chance, 0, 255)));
const placeIn = (chance: Chance, bytes: Buffer): number => between(chance, 0, Math.max(0, bytes.length - 1));

const NUMBERS = [
  '-1',
  '0',
  '1',
  '00',
  '0x10',
  '1e9',
  '2147483648',
  '18446744073709551616',
  '9'.repeat(40),
  '',
];
const TYPES = [
  'application/json',
  'application/octet-stream',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=grens7731',
  'multipart/form-data; boundary=""',
  'text/html; charset=utf-7',
  WORD,
];
const TEXTS = [
  'null',
  '[]',
  '{"__proto__":{}}',
  '[[[[[[[[',
  '"\\u0000"',
  '"\\ud800"',
  '%00',
  "';drop table tip;--",
  '../../../etc/passwd',
  `<script>${WORD}</script>`,
  WORD,
  '\u2028',
  '\ufeff',
  'true',
];

const line = (head: string, chance: Chance, change: (line: string) => readonly string[]): string => {
  const lines = head.split('\r\n');
  const at = between(chance, 0, lines.length - 1);
  return lines.flatMap((one, index) => (index === at ? change(one) : [one])).join('\r\n');
};

const inHead =
  (change: (head: string, chance: Chance) => string): Way =>
  (bytes, chance) => {
    const { head, body } = cut(bytes);
    return join(change(head, chance), body);
  };

const inBody =
  (change: (body: Buffer, chance: Chance, others: readonly Buffer[]) => Buffer): Way =>
  (bytes, chance, others) => {
    const { head, body } = cut(bytes);
    return join(head, change(body, chance, others));
  };

/** The body again in pieces of chance, sometimes with a length that lies. */
const inChunks = (body: Buffer, chance: Chance): Buffer => {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const size = between(chance, 1, Math.max(1, Math.min(4096, body.length - at)));
    const told = chance() < 0.9 ? size.toString(16) : oneOf(chance, ['zz', '-1', 'ffffffff', '0']);
    pieces.push(Buffer.from(`${told}\r\n`), body.subarray(at, at + size), Buffer.from('\r\n'));
    at += size;
  }
  return Buffer.concat([...pieces, Buffer.from(chance() < 0.8 ? '0\r\n\r\n' : '')]);
};

const flip = (bytes: Buffer, chance: Chance): Buffer => {
  const changed = Buffer.from(bytes);
  for (let times = between(chance, 1, 8); times > 0 && changed.length > 0; times -= 1) {
    const at = placeIn(chance, changed);
    changed[at] = (changed[at] ?? 0) ^ (1 << between(chance, 0, 7));
  }
  return changed;
};

const insert = (bytes: Buffer, chance: Chance, what: Buffer): Buffer => {
  const at = placeIn(chance, bytes);
  return Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
};

const splice = (bytes: Buffer, chance: Chance, others: readonly Buffer[]): Buffer => {
  const other = others.length === 0 ? bytes : oneOf(chance, others);
  return Buffer.concat([bytes.subarray(0, placeIn(chance, bytes)), other.subarray(placeIn(chance, other))]);
};

const WAYS: readonly Way[] = [
  flip,
  inBody(flip),
  inBody(flip),
  (bytes, chance) => bytes.subarray(0, placeIn(chance, bytes)),
  inBody((body, chance) => body.subarray(0, placeIn(chance, body))),
  splice,
  inBody((body, chance, others) =>
    splice(
      body,
      chance,
      others.map((other) => cut(other).body),
    ),
  ),
  (bytes, chance) => insert(bytes, chance, randomBytes(chance, between(chance, 1, 64))),
  inBody((body, chance) => insert(body, chance, Buffer.from(oneOf(chance, TEXTS)))),
  inBody((body, chance) => insert(body, chance, Buffer.alloc(between(chance, 1, 70_000), 0x41))),
  // One value of the JSON or form becomes another one.
  inBody((body, chance) =>
    Buffer.from(
      body
        .toString('latin1')
        .replace(/"[^"]*"|\d+|=[^&]*/g, (found) =>
          chance() < 0.3 ? oneOf(chance, [...TEXTS, ...NUMBERS]) : found,
        ),
      'latin1',
    ),
  ),
  inHead((head) => head.replace(/^([A-Z]+) /, '$1\t')),
  inHead((head, chance) =>
    head.replace(
      /^[A-Z]+/,
      oneOf(chance, ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'PROPFIND', 'HEAD', WORD]),
    ),
  ),
  inHead((head, chance) => head.replace(/(content-length: )\d+/, `$1${oneOf(chance, NUMBERS)}`)),
  inHead((head, chance) => head.replace(/(content-type: )[^\r]*/, `$1${oneOf(chance, TYPES)}`)),
  inHead((head, chance) => line(head, chance, (one) => [one, one])),
  inHead((head, chance) => line(head, chance, () => [])),
  inHead((head, chance) =>
    line(head, chance, (one) => [one, `x-more: ${WORD.repeat(between(chance, 1, 3000))}`]),
  ),
  inHead((head, chance) =>
    line(head, chance, (one) => [
      `${one}${oneOf(chance, ['\0', '\r', '\n', '\x7f', '\t', ` ${WORD}`, ';q=1', ', *'])}`,
    ]),
  ),
  inHead((head, chance) =>
    head.replace(
      /(\/[\w{}.-]*)( |\?)/,
      `/${oneOf(chance, ['%', '%zz', '%00', '..%2f', '%ff%fe', '*', WORD, 'a'.repeat(5000)])}$2`,
    ),
  ),
  (bytes, chance) => {
    const { head, body } = cut(bytes);
    return join(
      `${head.replace(/\r\ncontent-length: [^\r]*/, '')}\r\ntransfer-encoding: chunked`,
      inChunks(body, chance),
    );
  },
];

/** The bytes changed in one to three ways; now and then as they are. */
export const mutate = (bytes: Buffer, chance: Chance, others: readonly Buffer[]): Buffer => {
  let changed = bytes;
  for (let times = between(chance, 0, 3); times > 0; times -= 1)
    changed = oneOf(chance, WAYS)(changed, chance, others);
  return changed;
};
