import { randomBytes } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { pathOf } from '@seinhuis/core/wire/routes';

// The canary: words that nobody else has, sent through the public address as a tipster would send theirs, and refused
// there after they were read. It is too long for a tip at the plain door and no envelope at the sealed one, so nothing is
// stored or counted, and no desk ever sees one. While it is under way and after it, the disks are searched for it.

export const CANARY_PARTS = ['body', 'path', 'agent'] as const;
export type CanaryPart = (typeof CANARY_PARTS)[number];
/** The words, by where in a request they stood. */
export type Canary = Readonly<Record<CanaryPart, string>>;

export const makeCanary = (): Canary => {
  const word = (): string => `seinhuiscanary${randomBytes(16).toString('hex')}`;
  return { body: word(), path: word(), agent: word() };
};

/** Larger than what proxies hold in memory, smaller than what the doors refuse unread. */
const BODY_BYTES = 1024 * 1024;

const filled = (word: string, bytes: number): string =>
  `${word} `.repeat(Math.ceil(bytes / (word.length + 1)));

export type Posting = {
  readonly door: 'plain' | 'sealed';
  readonly url: string;
  readonly method: 'POST' | 'PUT';
  readonly type: string;
  readonly body: Buffer;
  /** The answers that show that it was read and refused. */
  readonly refusals: readonly number[];
};

/** What is posted: a form with a text beyond every limit, one with a file as well, and bytes that are no envelope. */
export const postingsOf = ({ body }: Canary, origin: string, plainOrigin: string): readonly Posting[] => {
  const text = filled(body, BODY_BYTES);
  const boundary = `----${body}`;
  const part = (head: string, content: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
  const parts = [
    part('name="what"', text),
    part(
      'name="files"; filename="canary.bin"\r\ncontent-type: application/octet-stream',
      filled(body, 3 * BODY_BYTES),
    ),
    `--${boundary}--\r\n`,
  ].join('');
  // 503: no network is founded yet, or its roster has expired; the door read the form and stored nothing.
  const plain = { door: 'plain', url: `${plainOrigin}/`, method: 'POST', refusals: [413, 422, 503] } as const;
  return [
    {
      ...plain,
      type: 'application/x-www-form-urlencoded',
      body: Buffer.from(new URLSearchParams({ what: text }).toString()),
    },
    { ...plain, type: `multipart/form-data; boundary=${boundary}`, body: Buffer.from(parts) },
    {
      door: 'sealed',
      url: origin + pathOf('postTip', { id: makeId(systemRandom), door: 'sealed' }),
      method: 'PUT',
      type: 'application/octet-stream',
      body: Buffer.from(text),
      refusals: [400, 422, 429],
    },
  ];
};

const PATIENCE_MS = 20_000;
const HELD_BACK = 1;

export type Answered = { readonly status: number } | { readonly failed: string };

const codeOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return /^[A-Z_0-9]{2,60}$/.test(code) ? code : 'no answer';
};

/**
 * Sends a request but for its last byte, does the work while whoever stands between holds the rest, and lets it finish.
 * A GET has no body and is just sent.
 */
export const sendHeld = (
  url: string,
  { method, type, body }: Pick<Posting, 'method' | 'type' | 'body'> | { method: 'GET'; type: ''; body: null },
  agent: string,
  meanwhile: () => Promise<void>,
): Promise<Answered> =>
  new Promise((done) => {
    const send = url.startsWith('https:') ? tlsRequest : plainRequest;
    const headers = {
      'user-agent': agent,
      accept: 'text/html',
      ...(body === null ? {} : { 'content-type': type, 'content-length': body.length }),
    };
    const request = send(url, { method, headers, timeout: PATIENCE_MS }, (answer) => {
      answer.resume().once('close', () => done({ status: answer.statusCode ?? 0 }));
    });
    request.once('timeout', () => request.destroy(Object.assign(new Error(), { code: 'TIMEOUT' })));
    request.once('error', (error) => done({ failed: codeOf(error) }));
    if (body === null) {
      request.end();
      return;
    }
    const kept = body.subarray(body.length - HELD_BACK);
    request.write(body.subarray(0, body.length - HELD_BACK), () => {
      meanwhile().then(
        () => request.end(kept),
        () => request.end(kept),
      );
    });
  });
