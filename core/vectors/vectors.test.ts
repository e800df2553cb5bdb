import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { nativeScrypt } from '../../cli/network/native-scrypt.ts';
import { fromBase64, fromHex, utf8 } from '../crypto/bytes.ts';
import { checkEnvelope } from '../crypto/envelope.ts';
import { recipientOf } from '../crypto/keys.ts';
import { openEnvelope, tryEnvelope } from '../crypto/open.ts';
import { signingKeyFromSeed } from '../crypto/sign.ts';
import { approvalRefusal, type Flag, resolutionsOf } from '../rules/decisions.ts';
import { deliveryWeeksOf, termRules } from '../rules/terms.ts';
import { mailboxAddressOf, outcomeVerifierOf } from '../wire/address.ts';
import { auditHead, auditRoot, blockHashes, isCountersigned, readAuditLine } from '../wire/audit.ts';
import { fingerprintWords, keyFingerprint, personFingerprint } from '../wire/fingerprint.ts';
import { readJson } from '../wire/json.ts';
import { openLikeness } from '../wire/likeness.ts';
import { readNetwork } from '../wire/network.ts';
import { framePayload, unframePayload } from '../wire/payload.ts';
import { makeReceipt, openReceipt, readReceipt } from '../wire/receipt.ts';
import { type RegistrarSignature, type Registrars, registrarsFingerprint } from '../wire/registrars.ts';
import { readDraft } from '../wire/report.ts';
import { acceptRoster, rosterHash } from '../wire/roster.ts';
import { type Expected, readSigned } from '../wire/signed.ts';
import { followsOn, readReport, reportHash } from '../wire/signed-report.ts';
import { readSlots, writeSlots } from '../wire/slots.ts';
import {
  makeSignInWords,
  prfInput,
  readSignInWords,
  signInVerifier,
  unlockWithPrf,
  unlockWithWords,
} from '../wire/unlockers.ts';
import { bytesOfWords } from '../wire/words-code.ts';
import additions from './additions.json' with { type: 'json' };
import audit from './audit.json' with { type: 'json' };
import drafts from './drafts.json' with { type: 'json' };
import envelopes from './envelopes.json' with { type: 'json' };
import fingerprints from './fingerprints.json' with { type: 'json' };
import json from './json.json' with { type: 'json' };
import likenesses from './likenesses.json' with { type: 'json' };
import payloads from './payloads.json' with { type: 'json' };
import receipts from './receipts.json' with { type: 'json' };
import rosters from './rosters.json' with { type: 'json' };
import signIn from './sign-in.json' with { type: 'json' };
import signed from './signed.json' with { type: 'json' };
import slots from './slots.json' with { type: 'json' };
import terms from './terms.json' with { type: 'json' };

// The same files serve another implementation in another language: nothing here is needed to read them.

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test.each(receipts.receipts)('receipt $words (PROTOCOL 6.1, 6.2, 6.3)', async (vector) => {
  expect(makeReceipt(() => fromHex(vector.random)).join(' ')).toBe(vector.words);
  const read = readReceipt(vector.words);
  const { recipient, ...mailbox } = await openReceipt(read.ok ? read.words : [], vector.network);
  expect(mailbox).toEqual({ token: vector.token, address: vector.address, identity: vector.identity });
  expect(hashOf(utf8(recipient))).toBe(vector.recipientSha256);
});

test.each(signIn.words)('sign-in words of $handle (PROTOCOL 9.1)', (vector) => {
  expect(makeSignInWords(() => fromHex(vector.random)).join(' ')).toBe(vector.words);
  const read = readSignInWords(vector.words);
  const unlocked = unlockWithWords(read.ok ? read.words : [], vector.network, vector.handle, nativeScrypt);
  expect(unlocked).toEqual({ signIn: vector.signIn, identity: vector.identity });
  expect(signInVerifier(unlocked.signIn)).toBe(vector.verifier);
});

test.each(signIn.passkeys)('a passkey in $network (PROTOCOL 9.2)', ({ network, input, output, identity }) => {
  expect(prfInput(network)).toEqual(fromHex(input));
  expect(unlockWithPrf(fromHex(output))).toBe(identity);
});

describe('payloads (PROTOCOL 3.2, 3.3)', () => {
  test.each(payloads.good)('of $length bytes', ({ json: text, attachments, length, sha256 }) => {
    const padded = framePayload({ json: text, attachments: attachments.map(fromHex) });
    expect([padded.length, hashOf(padded)]).toEqual([length, sha256]);
    expect(unframePayload(padded)).toEqual({ json: text, attachments: attachments.map(fromHex) });
  });

  test.each(payloads.bad)('$why: refused', ({ start, length }) => {
    const padded = new Uint8Array(length);
    padded.set(fromHex(start));
    expect(() => unframePayload(padded)).toThrow();
  });
});

describe('JSON has one form (PROTOCOL 3.4)', () => {
  test.each(json.good)('%j is it', (text) => {
    expect(JSON.stringify(readJson(text))).toBe(text);
  });

  test.each(json.bad)('%j is not', (text) => {
    expect(() => readJson(text)).toThrow(SyntaxError);
  });
});

describe('signed texts (PROTOCOL 4.2, 4.3)', () => {
  const read = (text: { context: string; body: string; signature: string }) =>
    readSigned(signed.network, text, signed.expected as Expected, () => signed.verify);

  test('the good one opens under its key', () => {
    expect(signingKeyFromSeed(fromHex(signed.secret)).verify).toBe(signed.verify);
    expect(read(signed.good).body).toEqual({ format: 1, text: 'één zin' });
  });

  test.each(signed.bad)('$why: refused by its $stage', ({ stage, ...text }) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ stage }));
  });
});

describe('a roster and its extract (PROTOCOL 5.1, 5.4)', () => {
  const registrars = rosters.registrars as unknown as Registrars;
  const signatures = rosters.signatures as RegistrarSignature[];

  test.each(Object.entries(rosters.days))('on %s: %s', (day, expected) => {
    const answer = acceptRoster(
      { roster: rosters.roster, signatures },
      { network: rosters.network, registrars },
      null,
      day,
    );
    expect(answer.ok ? 'taken' : answer.reason).toBe(expected);
    expect(rosterHash(rosters.roster)).toBe(rosters.hash);
  });

  test('the file of the sealed door', () => {
    const file = { network: rosters.file, registrars, signatures: rosters.fileSignatures };
    expect(readNetwork(file, fingerprints.registrars.fingerprint, '2026-11-22').ok).toBe(true);
  });
});

test('fingerprints and addresses (PROTOCOL 2, 5.3, 5.5, 6.3, 8.1)', () => {
  const { person, organisationKey, registrars, mailbox, outcome } = fingerprints;
  expect(personFingerprint(person.id, person.signing, person.recipient).join(' ')).toBe(person.words);
  expect(keyFingerprint(organisationKey.key).join(' ')).toBe(organisationKey.words);
  expect(registrarsFingerprint(registrars.keys)).toBe(registrars.fingerprint);
  expect(fingerprintWords(registrars.fingerprint).join(' ')).toBe(registrars.words);
  expect(mailboxAddressOf(fromHex(mailbox.token))).toBe(mailbox.address);
  expect(outcomeVerifierOf(outcome.words)).toBe(outcome.verifier);
  expect(bytesOfWords(outcome.words, 6).ok).toBe(true);
});

test.each(slots.answers)('four slots of $length bytes (PROTOCOL 6.4)', ({ letters, length, sha256 }) => {
  const stored = letters.map((l) => ({ id: l.id, envelope: new Uint8Array(l.length).fill(l.filledWith) }));
  const answer = writeSlots(stored);
  expect([answer.length, hashOf(answer)]).toEqual([length, sha256]);
  expect(readSlots(answer)).toEqual(stored);
});

describe('additions (PROTOCOL 7.5)', () => {
  test.each(additions.hashes)('the hash of a text: $hash', ({ text, hash }) => {
    expect(reportHash(text)).toBe(hash);
  });
  test.each(additions.good)('$why: follows', ({ before, text }) => {
    expect(followsOn(readReport(text), before)).toBe(true);
  });
  test.each(additions.bad)('$why: does not', ({ before, text }) => {
    expect(followsOn(readReport(text), before)).toBe(false);
  });
});

describe('drafts and decisions (PROTOCOL 7.2, 7.6)', () => {
  test.each(drafts.good)('$why: read', ({ body, decisions }) => {
    expect(readDraft(body)?.statements[0]?.decisions).toHaveLength(decisions);
  });

  test.each(drafts.bad)('$why: refused', ({ body }) => {
    expect(readDraft(body)).toBeNull();
  });

  test.each(drafts.table)('what is offered about $kind in circle $circle', ({ kind, circle, offered }) => {
    const about = { kind, circle } as Pick<Flag, 'kind' | 'circle'>;
    expect(resolutionsOf(about).map(({ step, reason }) => `${step} ${reason}`)).toEqual(offered);
  });

  test.each(drafts.approvals)('an approval, $why: $refusal (C16)', ({ statements, found, refusal }) => {
    type Asked = Parameters<typeof approvalRefusal>;
    expect(approvalRefusal(statements as Asked[0], found as Asked[1])).toBe(refusal);
  });
});

describe('an envelope, open-only (PROTOCOL 3.1, 3.5)', () => {
  const sealed = fromBase64(envelopes.envelope);

  test('opens with its identity and with no other', async () => {
    expect(unframePayload(await openEnvelope(envelopes.identity, sealed)).json).toBe(envelopes.json);
    expect(await tryEnvelope(envelopes.otherIdentity, sealed)).toBeNull();
    expect(await recipientOf(envelopes.identity)).toMatch(/^age1pq1/);
  });

  test.each(envelopes.damaged)('$why: refused by its $stage', async (vector) => {
    const { flip, by, cut, add } = vector as { flip?: number; by?: number; cut?: number; add?: number };
    const changed = new Uint8Array(sealed.length - (cut ?? 0) + (add ?? 0));
    changed.set(sealed.slice(0, changed.length));
    if (flip !== undefined) changed[flip] = (changed[flip] ?? 0) ^ (by ?? 0);
    expect(checkEnvelope(changed).ok).toBe(vector.stage !== 'shape');
    await expect(openEnvelope(envelopes.identity, changed)).rejects.toMatchObject({ stage: vector.stage });
  });
});

test.each(likenesses.tips)('the likeness of tip $id (PROTOCOL 6.6)', ({ id, numbers, sealed }) => {
  const opened = openLikeness(likenesses.network, likenesses.secret, id, fromHex(sealed));
  expect(opened).toEqual({ kind: 'words', numbers: Uint16Array.from(numbers) });
  expect(
    openLikeness(
      likenesses.network,
      likenesses.secret,
      likenesses.unreadable.id,
      fromHex(likenesses.unreadable.sealed),
    ).kind,
  ).toBe('unreadable');
});

test.each(terms.weeks)(
  'a report about $theme at $organisation is kept $weeks weeks (PROTOCOL 10.5)',
  (vector) => {
    const { network, organisation, theme, weeks } = vector;
    expect(deliveryWeeksOf(termRules(terms.organisations), network, organisation, theme)).toBe(weeks);
  },
);

test.each(audit.days)('the audit of $day (PROTOCOL 13.4)', ({ day, previous, blocks, root, head }) => {
  for (const { organisation, salt, lines, hashes, leaf } of blocks) {
    expect(blockHashes({ network: audit.network, day, organisation }, salt, lines)).toEqual(hashes);
    expect(hashes.at(-1)).toBe(leaf);
    expect(lines.every((line) => readAuditLine(line)?.day === day)).toBe(true);
  }
  const leaves = blocks.map(({ leaf }) => leaf);
  expect(auditRoot(audit.network, day, leaves)).toBe(root);
  expect(auditHead(audit.network, day, previous, root)).toBe(head);
});

test('a countersignature of a head (PROTOCOL 13.6)', () => {
  expect(isCountersigned(audit.network, audit.countersignature, audit.countersigner)).toBe(true);
});
