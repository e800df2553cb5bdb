import type { Context } from 'hono';
import { boundaryOf, type PostedForm, readMultipart } from './multipart.ts';
import type { Uploads } from './uploads.ts';

// What a visitor posted, read as far as anybody sends and no further.

/** Room for every text of the tree at its limit, as a form encodes it. */
export const BODY_LIMIT = 2 * 1024 * 1024;

export const typeOf = (context: Context): string => context.req.header('content-type') ?? '';

export const formOf = async (context: Context): Promise<URLSearchParams | null> => {
  const type = typeOf(context);
  return /^application\/x-www-form-urlencoded\b/i.test(type)
    ? new URLSearchParams(await context.req.text())
    : null;
};

/**
 * The form of the questions: with files as several parts, without as one text. `files: false` skips the files: of a form
 * that is not taken in now, what was typed still goes back to its writer.
 */
export const postedOf = async (
  context: Context,
  uploads: Uploads,
  files: boolean,
): Promise<(PostedForm & { readonly done: () => void }) | null> => {
  const boundary = boundaryOf(typeOf(context));
  const { body } = context.req.raw;
  if (boundary === null || body === null) {
    const fields = await formOf(context);
    return fields && { fields, files: [], left: null, done: () => {} };
  }
  const limits = uploads.limits(BODY_LIMIT);
  const room = files ? limits.room : () => false;
  const posted = await readMultipart(body, boundary, { ...limits, room }).catch(() => null);
  if (posted === null) limits.done();
  return posted && { ...posted, done: limits.done };
};
