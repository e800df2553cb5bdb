import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { framePayload, unframePayload } from '@seinhuis/core/wire/payload';
import { makeReceipt, readReceipt } from '@seinhuis/core/wire/receipt';
import { readTrustedHops } from '@seinhuis/switchboard/http/caller';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { BackupError, readManifest } from '../../cli/backup/manifest.ts';
import { checkEnvelope } from '../../core/crypto/envelope.ts';
import { TamperedError } from '../../core/crypto/tampered.ts';
import { readFrames, writeFrames } from '../../core/wire/frames.ts';
import { readJson, writeJson } from '../../core/wire/json.ts';
import { readNetwork } from '../../core/wire/network.ts';
import { parseRelease } from '../../core/wire/release.ts';
import { readReport } from '../../core/wire/signed-report.ts';
import { readSlots, writeSlots } from '../../core/wire/slots.ts';
import { readSignInWords } from '../../core/wire/unlockers.ts';
import { boundaryOf, readMultipart } from '../../site/plain/multipart.ts';
import { readForm } from '../../site/plain/read-form.ts';
import { readJournal } from '../../switchboard/lockbox/journal.ts';
import { readKek } from '../../switchboard/lockbox/kek.ts';
import { openOuter } from '../../switchboard/lockbox/outer.ts';
import { lockOf, readSlot, SLOT_BYTES, slotState, writeSlot } from '../../switchboard/lockbox/slots.ts';
import { LockboxTrouble } from '../../switchboard/lockbox/trouble.ts';

// Every decoder that reads what others wrote, on a good sample with a few bytes changed, cut, doubled or put in: it
// answers, or throws what it says that it throws. Anything else is a mistake of ours.

const folder = mkdtempSync(join(tmpdir(), 'seinhuis-decoders-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const onDisk = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const generation = { number: 7, key: Buffer.alloc(32, 1) };
const envelope = Buffer.alloc(300, 7);
const room = { fields: 4096, files: 4096, count: 5, body: 65_536, room: () => true };

type Decoder = {
  readonly sample: Uint8Array;
  readonly decode: (bytes: Uint8Array) => unknown;
  /** What it says that it throws; nothing: it only answers. */
  readonly throws?: readonly (new (
    ...given: never[]
  ) => Error)[];
};

const DECODERS: Readonly<Record<string, Decoder>> = {
  'an envelope': { sample: envelope, decode: checkEnvelope, throws: [TamperedError] },
  'a payload': {
    sample: framePayload({ json: '{"a":1}', attachments: [Buffer.from('x')] }),
    decode: unframePayload,
    throws: [RangeError, TypeError],
  },
  'our JSON': {
    sample: Buffer.from(writeJson({ a: [1, 'x', null, { b: true }] })),
    decode: (bytes) => readJson(text(bytes)),
    throws: [SyntaxError],
  },
  frames: {
    sample: writeFrames([{ id: 'ab'.repeat(16), envelope }]),
    decode: readFrames,
    throws: [RangeError],
  },
  slots: {
    sample: writeSlots([{ id: 'ab'.repeat(16), envelope }]),
    decode: readSlots,
    throws: [RangeError],
  },
  'the words of a receipt': {
    sample: Buffer.from(makeReceipt(systemRandom).join(' ')),
    decode: (bytes) => readReceipt(text(bytes)),
  },
  'the words of a sign-in': {
    sample: Buffer.from(makeReceipt(systemRandom).join(' ')),
    decode: (bytes) => readSignInWords(text(bytes)),
  },
  'network.json': {
    sample: Buffer.from('{"network":"{}","registrars":["a","b","c"],"signatures":[]}'),
    decode: (bytes) => {
      let parsed: unknown = null;
      try {
        parsed = JSON.parse(text(bytes));
      } catch {}
      return readNetwork(parsed, null, '2026-11-22');
    },
  },
  'a release': {
    sample: Buffer.from('{"format":1,"version":"0.1.0","headers":{},"files":{}}'),
    decode: (bytes) => parseRelease(text(bytes)),
  },
  'a report': {
    sample: Buffer.from('{"format":1,"kind":"report","id":"a","theme":"drugs.lab","statements":["x"]}'),
    decode: (bytes) => readReport(text(bytes)),
    throws: [TamperedError],
  },
  'a form in parts': {
    sample: Buffer.from(
      '--grens\r\ncontent-disposition: form-data; name="what"\r\n\r\niets\r\n--grens\r\ncontent-disposition: form-data; name="files"; filename="a"\r\n\r\nx\r\n--grens--\r\n',
    ),
    decode: (bytes) =>
      readMultipart(
        (async function* () {
          yield bytes;
        })(),
        'grens',
        room,
      ),
  },
  'the mark of a form': {
    sample: Buffer.from('multipart/form-data; boundary="grens"'),
    decode: (bytes) => boundaryOf(text(bytes)),
  },
  'a form': {
    sample: Buffer.from('what=iets&themes=drugs.lab&place=Bergen&place-which=GM0373&danger=no'),
    decode: (bytes) => readForm(new URLSearchParams(text(bytes)), '2026-11-22'),
  },
  'trusted hops': {
    sample: Buffer.from('10.0.0.1, 2001:db8::/32'),
    decode: (bytes) => readTrustedHops(text(bytes)),
  },
  'a slot of the lockbox': {
    sample: writeSlot(generation, Buffer.alloc(16, 2), Buffer.alloc(32, 3), systemRandom),
    decode: (bytes) => {
      const slot = Buffer.concat([bytes, Buffer.alloc(SLOT_BYTES)], SLOT_BYTES);
      return [slotState(slot), lockOf(slot), readSlot(generation, slot)];
    },
  },
  'what lies in the database': { sample: envelope, decode: (bytes) => openOuter(Buffer.alloc(32), bytes) },
  'the journal': {
    sample: Buffer.from(`\n2026-11-22 ${'ab'.repeat(16)}\n`),
    decode: (bytes) => readJournal(onDisk('journal', bytes)),
  },
  'the key of the night': {
    sample: Buffer.alloc(44, 1),
    decode: (bytes) => readKek(onDisk('kek', bytes)),
    throws: [LockboxTrouble],
  },
  'the manifest of a backup': {
    sample: Buffer.from('{"format":1,"day":"2026-11-22","schema":1,"tables":[],"lockbox":{}}'),
    decode: (bytes) => {
      onDisk('manifest.json', bytes);
      return readManifest(folder);
    },
    throws: [BackupError],
  },
};

/** A few changes, each at a place of the sample and with what comes there. */
const changes = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom('set', 'cut', 'put', 'double'),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 4 },
);

const changed = (
  sample: Uint8Array,
  all: typeof changes extends fc.Arbitrary<infer One> ? One : never,
): Uint8Array =>
  all.reduce<Buffer>((now, { at, how, bytes }) => {
    const place = now.length === 0 ? 0 : at % now.length;
    const [before, after] = [now.subarray(0, place), now.subarray(place)];
    if (how === 'cut') return Buffer.from(before);
    if (how === 'put') return Buffer.concat([before, bytes, after]);
    if (how === 'double') return Buffer.concat([before, after, after]);
    return Buffer.concat([before, bytes, after.subarray(bytes.length)]);
  }, Buffer.from(sample));

describe('a decoder', () => {
  it.each(Object.entries(DECODERS))(
    'of %s answers to anything, or throws what it says',
    async (_, { sample, decode, throws = [] }) => {
      await fc.assert(
        fc.asyncProperty(changes, async (all) => {
          try {
            await decode(new Uint8Array(changed(sample, all)));
          } catch (thrown) {
            expect(
              throws.some((kind) => thrown instanceof kind),
              String(thrown),
            ).toBe(true);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});
