import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Lockbox, openLockbox } from './lockbox.ts';
import { outerLock } from './outer.ts';
import { SLOT_BYTES } from './slots.ts';

const TODAY = '2026-11-26';
const envelope = (text: string) => new TextEncoder().encode(text.repeat(200));

describe('the lockbox (PROTOCOL 10)', () => {
  let root: string;
  let folder: string;
  const opened: Lockbox[] = [];
  const open = async (at = folder): Promise<Lockbox> => {
    const box = await openLockbox({ folder: at }, systemRandom);
    opened.push(box);
    return box;
  };
  const close = async (box: Lockbox) => {
    opened.splice(opened.indexOf(box), 1);
    await box.close();
  };
  /** The folder as it lies on the disk now, as a thief or a backup takes it. */
  const copy = (name: string): string => {
    const to = join(root, name);
    cpSync(folder, to, { recursive: true, filter: (path) => !path.endsWith('/owner') });
    return to;
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'seinhuis-lockbox-'));
    folder = join(root, 'box');
  });
  afterEach(async () => {
    for (const box of opened.splice(0)) await box.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('opens what it shut, also after it was closed and opened again', async () => {
    let box = await open();
    const [one, two] = await box.shut([envelope('een'), envelope('twee')]);
    await close(box);
    box = await open();
    expect(box.open(one!)).toEqual(Buffer.from(envelope('een')));
    expect(box.open(two!)).toEqual(Buffer.from(envelope('twee')));
    expect(box.state()).toEqual({ generation: 1, keys: 2, damaged: 0, broken: false });
  });

  it('shows nothing of an envelope in what is stored, and never the same twice', async () => {
    const box = await open();
    const [one, two] = await box.shut([envelope('kanarie'), envelope('kanarie')]);
    expect(one!.includes('kanarie')).toBe(false);
    expect(one!.equals(two!)).toBe(false);
  });

  it('is on the disk when it answers: a copy of the folder of that moment opens it', async () => {
    const box = await open();
    const [stored] = await box.shut([envelope('een')]);
    const other = await open(copy('copy'));
    expect(other.open(stored!)).toEqual(Buffer.from(envelope('een')));
  });

  it('opens nothing that was forgotten, here or after a restart, and keeps the rest (C5)', async () => {
    let box = await open();
    const [one, two] = await box.shut([envelope('een'), envelope('twee')]);
    await box.forget([outerLock(one!)], TODAY);
    expect(box.open(one!)).toBeNull();
    await close(box);
    box = await open();
    expect(box.open(one!)).toBeNull();
    expect(box.open(two!)).not.toBeNull();
    expect(readFileSync(join(folder, 'slots.1')).includes(outerLock(one!), 0, 'hex')).toBe(false);
  });

  it('keeps every key over a night, under another key of the night, in another order', async () => {
    const box = await open();
    const stored = await box.shut(Array.from({ length: 50 }, (_, at) => envelope(`nummer ${at}`)));
    const before = readFileSync(join(folder, 'slots.1'));
    await box.renew(TODAY);
    expect(readdirSync(folder).filter((name) => name.startsWith('slots'))).toEqual(['slots.2']);
    const after = readFileSync(join(folder, 'slots.2'));
    const order = (file: Buffer) =>
      stored.map((one) => file.indexOf(outerLock(one), 0, 'hex')).sort((a, b) => a - b);
    expect(order(after)).not.toEqual(order(before));
    for (const [at, one] of stored.entries())
      expect(box.open(one)).toEqual(Buffer.from(envelope(`nummer ${at}`)));
    await close(box);
    const again = await open();
    expect(again.state()).toMatchObject({ generation: 2, keys: 50, damaged: 0 });
    for (const [at, one] of stored.entries())
      expect(again.open(one)).toEqual(Buffer.from(envelope(`nummer ${at}`)));
  });

  it('takes in and forgets while the night goes on, and lets whoever waits be answered', async () => {
    const box = await open();
    const stored = await box.shut(Array.from({ length: 1000 }, (_, at) => envelope(`nummer ${at}`)));
    let turns = 0;
    let over = false;
    const count = () => {
      turns += 1;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    const night = box.renew(TODAY);
    const [late] = await box.shut([envelope('laat')]);
    await box.forget([outerLock(stored[0]!), outerLock(stored[999]!)], TODAY);
    await night;
    over = true;
    expect(turns).toBeGreaterThan(10);
    await close(box);
    const again = await open();
    expect(again.state()).toMatchObject({ generation: 2, keys: 999, damaged: 0 });
    expect(again.open(late!)).toEqual(Buffer.from(envelope('laat')));
    expect([again.open(stored[0]!), again.open(stored[999]!)]).toEqual([null, null]);
    expect(again.open(stored[500]!)).toEqual(Buffer.from(envelope('nummer 500')));
    const slots = readFileSync(join(folder, 'slots.2'));
    expect(slots.indexOf(outerLock(stored[0]!), 0, 'hex')).toBe(-1);
  });

  it('renews once when two nights fall together', async () => {
    const box = await open();
    const [one] = await box.shut([envelope('een')]);
    await Promise.all([box.renew(TODAY), box.renew(TODAY)]);
    expect(box.state()).toMatchObject({ generation: 2, keys: 1, damaged: 0, broken: false });
    expect(box.open(one!)).toEqual(Buffer.from(envelope('een')));
  });

  it('leaves the key of the night before in no file, so that older slots open for nobody (C5)', async () => {
    const box = await open();
    const [one] = await box.shut([envelope('een')]);
    const stolenSlots = readFileSync(join(folder, 'slots.1'));
    const oldKey = readFileSync(join(folder, 'kek')).subarray(4, 36);
    await box.forget([outerLock(one!)], TODAY);
    await box.renew(TODAY);
    for (const name of readdirSync(folder).filter((one) => one !== 'owner'))
      expect(readFileSync(join(folder, name)).includes(oldKey)).toBe(false);
    // Whoever has the slots of before and the whole folder of now: the key of now does not open them.
    const at = copy('thief');
    rmSync(join(at, 'slots.2'));
    writeFileSync(join(at, 'slots.1'), stolenSlots);
    await expect(open(at)).rejects.toThrow('the slots of generation 2 are missing');
    writeFileSync(
      join(at, 'slots.2'),
      Buffer.concat([
        readFileSync(join(folder, 'slots.2')).subarray(0, SLOT_BYTES),
        stolenSlots.subarray(SLOT_BYTES),
      ]),
    );
    expect((await open(at)).open(one!)).toBeNull();
  });

  it('takes slots by chance, so that the file does not tell in which order they came (C3)', async () => {
    const box = await open();
    const places: number[] = [];
    for (let at = 0; at < 20; at += 1) {
      const [stored] = await box.shut([envelope(`${at}`)]);
      places.push(readFileSync(join(folder, 'slots.1')).indexOf(outerLock(stored!), 0, 'hex'));
    }
    expect(places).not.toEqual([...places].sort((a, b) => a - b));
  });

  it('grows when it is full, and uses again what was forgotten', async () => {
    const box = await open();
    const stored = await box.shut(Array.from({ length: 1500 }, (_, at) => envelope(`${at}`)));
    const size = readFileSync(join(folder, 'slots.1')).length;
    expect(size).toBe(2049 * SLOT_BYTES);
    await box.forget(stored.slice(0, 1000).map(outerLock), TODAY);
    await box.shut(Array.from({ length: 1000 }, () => envelope('nieuw')));
    expect(readFileSync(join(folder, 'slots.1')).length).toBe(size);
    expect(box.open(stored[1499]!)).toEqual(Buffer.from(envelope('1499')));
  });

  it('shuts many at once, each under a key of its own', async () => {
    const box = await open();
    const all = (
      await Promise.all(Array.from({ length: 100 }, (_, at) => box.shut([envelope(`${at}`)])))
    ).flat();
    expect(new Set(all.map(outerLock)).size).toBe(100);
    for (const [at, stored] of all.entries())
      expect(box.open(stored)).toEqual(Buffer.from(envelope(`${at}`)));
  });

  it('is of one process at a time, and of the next as soon as that one ended', async () => {
    const box = await open();
    await expect(open()).rejects.toMatchObject({ kind: 'owned' });
    await close(box);
    await expect(open()).resolves.toBeDefined();
  });

  describe('after a crash', () => {
    const halfNights: readonly [string, (box: Lockbox) => Promise<void>][] = [
      [
        'new slots were written and their key not',
        async () => {
          writeFileSync(join(folder, 'slots.2'), readFileSync(join(folder, 'slots.1')));
        },
      ],
      [
        'a new key was being written',
        async () => {
          writeFileSync(join(folder, 'kek.new'), Buffer.alloc(10, 7));
        },
      ],
      [
        'the old key was still to be destroyed',
        async (box) => {
          const old = readFileSync(join(folder, 'kek'));
          const slots = readFileSync(join(folder, 'slots.1'));
          await box.renew(TODAY);
          writeFileSync(join(folder, 'kek.old'), old);
          writeFileSync(join(folder, 'slots.1'), slots);
        },
      ],
    ];
    it.each(halfNights)(
      'in a night in which %s, every key is there and nothing is left over',
      async (_, crash) => {
        let box = await open();
        const stored = await box.shut(Array.from({ length: 10 }, (_, at) => envelope(`${at}`)));
        await crash(box);
        await close(box);
        box = await open();
        for (const [at, one] of stored.entries())
          expect(box.open(one)).toEqual(Buffer.from(envelope(`${at}`)));
        expect(
          readdirSync(folder)
            .sort()
            .filter((name) => name !== 'owner' && name !== 'journal'),
        ).toEqual(['kek', `slots.${box.state().generation}`]);
      },
    );

    it('in the middle of a slot, that one is named damaged and every other opens', async () => {
      let box = await open();
      const stored = await box.shut(Array.from({ length: 10 }, (_, at) => envelope(`${at}`)));
      await close(box);
      const path = join(folder, 'slots.1');
      const file = readFileSync(path);
      file.fill(
        0,
        file.indexOf(outerLock(stored[3]!), 0, 'hex') + 40,
        file.indexOf(outerLock(stored[3]!), 0, 'hex') + 60,
      );
      writeFileSync(path, file);
      box = await open();
      expect(box.state()).toMatchObject({ keys: 9, damaged: 1 });
      expect(stored.map((one) => box.open(one) !== null)).toEqual(stored.map((_, at) => at !== 3));
    });

    it('while the file grew, what was there opens', async () => {
      let box = await open();
      const [one] = await box.shut([envelope('een')]);
      await close(box);
      const path = join(folder, 'slots.1');
      writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(SLOT_BYTES * 3 + 17)]));
      box = await open();
      expect(box.open(one!)).not.toBeNull();
      await box.shut(Array.from({ length: 1100 }, () => envelope('meer')));
      await close(box);
      expect((await open()).state()).toMatchObject({ keys: 1101, damaged: 0 });
    });
  });

  describe('refuses by name', () => {
    it('a key of the night that was changed', async () => {
      const box = await open();
      await close(box);
      const kek = readFileSync(join(folder, 'kek'));
      kek[20] = (kek[20] ?? 0) ^ 1;
      writeFileSync(join(folder, 'kek'), kek);
      await expect(open()).rejects.toMatchObject({
        kind: 'damaged',
        message: 'lockbox: the key of the night is damaged',
      });
    });

    it('slots without their key, and makes no new one over them', async () => {
      const box = await open();
      await box.renew(TODAY);
      await close(box);
      rmSync(join(folder, 'kek'));
      await expect(open()).rejects.toMatchObject({ kind: 'missing' });
      expect(readdirSync(folder)).toContain('slots.2');
    });

    it('a key without its slots', async () => {
      const box = await open();
      await close(box);
      rmSync(join(folder, 'slots.1'));
      await expect(open()).rejects.toMatchObject({ kind: 'missing' });
    });

    it('what was stored and changed: with one flipped byte nothing opens', async () => {
      const box = await open();
      const [stored] = await box.shut([envelope('een')]);
      for (const at of [0, 15, 16, 27, 28, 100, stored!.length - 17, stored!.length - 1]) {
        const changed = Buffer.from(stored!);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(box.open(changed)).toBeNull();
      }
      for (const short of [0, 10, 30, 43]) expect(box.open(stored!.subarray(0, short))).toBeNull();
    });
  });
});
