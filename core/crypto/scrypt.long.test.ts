import { describe, expect, test } from 'vitest';
import { nativeScrypt } from '../../cli/network/native-scrypt.ts';
import { openReceipt } from '../wire/receipt.ts';
import { unlockWithWords } from '../wire/unlockers.ts';
import { wordAt } from '../words/receipt-words.ts';

describe('a platform’s scrypt and the library’s (PROTOCOL 1.2)', () => {
  const words = Array.from({ length: 10 }, (_, i) => wordAt(i * 400));

  test('open the same mailbox', async () => {
    const eight = words.slice(0, 8);
    expect(await openReceipt(eight, 'proef-net', nativeScrypt)).toEqual(
      await openReceipt(eight, 'proef-net'),
    );
  });

  test('give the same two halves of sign-in words', () => {
    expect(unlockWithWords(words, 'proef-net', 'olga', nativeScrypt)).toEqual(
      unlockWithWords(words, 'proef-net', 'olga'),
    );
  });
});
