import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { systemRandom } from './crypto/random.ts';
import { makeRecoveryKey, openForTwo, sealForTwo } from './recovery.ts';

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> => new Blob([bytes as BlobPart]).stream();

describe('a backup is sealed to two people together', () => {
  const text = Buffer.alloc(300_000, 'een rij van de tabel\n');
  const made = async () => {
    const keys = await Promise.all([1, 2, 3].map(() => makeRecoveryKey(systemRandom)));
    const [one, two, three] = keys as [(typeof keys)[0], (typeof keys)[0], (typeof keys)[0]];
    const sealed = await buffer((await sealForTwo([one.recipient, two.recipient], streamOf(text))) as never);
    return { one, two, three, sealed };
  };

  test('both open it, in either order', async () => {
    const { one, two, sealed } = await made();
    for (const both of [
      [one.identity, two.identity],
      [two.identity, one.identity],
    ] as const)
      expect((await buffer((await openForTwo(both, () => streamOf(sealed))) as never)).equals(text)).toBe(
        true,
      );
  });

  test('one of them with anybody else does not', async () => {
    const { one, two, three, sealed } = await made();
    for (const both of [
      [one.identity, three.identity],
      [three.identity, two.identity],
      [one.identity, one.identity],
      [two.identity, two.identity],
    ] as const)
      await expect(openForTwo(both, () => streamOf(sealed))).rejects.toMatchObject({ stage: 'seal' });
  });

  test('cut short or changed, it fails while it is read', async () => {
    const { one, two, sealed } = await made();
    const flipped = Buffer.from(sealed);
    flipped[200_000] = (flipped[200_000] ?? 0) ^ 1;
    for (const bad of [sealed.subarray(0, sealed.length - 1), sealed.subarray(0, 150_000), flipped])
      await expect(
        openForTwo([one.identity, two.identity], () => streamOf(bad)).then((stream) =>
          buffer(stream as never),
        ),
      ).rejects.toThrow();
  });

  test('nothing is sealed to one person twice, or to what is no recipient', async () => {
    const { one } = await made();
    await expect(sealForTwo([one.recipient, one.recipient], streamOf(text))).rejects.toThrow(TypeError);
    await expect(sealForTwo([one.recipient, 'age1abc'], streamOf(text))).rejects.toThrow(TypeError);
  });
});
