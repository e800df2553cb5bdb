/** A posted form: what was typed, and the files beside it. Their names are never read into anything. */
export type PostedForm = {
  readonly fields: URLSearchParams;
  readonly files: readonly Uint8Array[];
  /** Whether files were left unread, and why. What was typed is there all the same. */
  readonly left: 'too-large' | 'too-many' | 'busy' | null;
};

/** How much of a form is taken in. */
export type FormLimits = {
  readonly fields: number;
  readonly files: number;
  readonly count: number;
  /** Everything together: what comes after is not even skipped. */
  readonly body: number;
  /** Asked for every piece of a file: whether there is room for it beside what others are sending. */
  readonly room: (bytes: number) => boolean;
};

const LONGEST_HEAD = 8 * 1024;

type Part = {
  readonly name: string;
  readonly isFile: boolean;
  readonly pieces: Buffer[];
  size: number;
  kept: boolean;
};

const partOf = (head: string): Part | null => {
  const [, disposition] = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head) ?? [];
  const name = /(?:^|;)\s*name="([^"]*)"/i.exec(disposition ?? '')?.[1];
  if (disposition === undefined || name === undefined) return null;
  return { name, isFile: /;\s*filename\*?=/i.test(disposition), pieces: [], size: 0, kept: true };
};

/** The mark between the parts, from the content type; null when this is no such form. */
export const boundaryOf = (type: string): string | null => {
  const found = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([\w'()+,./:=?-]{1,70}))/i.exec(
    type,
  );
  return found?.[1] ?? found?.[2] ?? null;
};

/**
 * Reads a form of several parts as it comes in, in memory only (C2). Files that do not fit are skipped, so that the
 * texts around them are not lost. Null when it is no such form, or larger than anybody sends.
 */
export const readMultipart = async (
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  limits: FormLimits,
): Promise<PostedForm | null> => {
  const mark = Buffer.from(`\r\n--${boundary}`);
  const fields = new URLSearchParams();
  const files: Uint8Array[] = [];
  const full = { fields: 0, files: 0, body: 0 };
  let left: PostedForm['left'] = null;
  let part: Part | null = null;
  let state: 'before' | 'head' | 'data' | 'end' = 'before';
  let held: Buffer = Buffer.from('\r\n');

  const take = (piece: Buffer): boolean => {
    if (part === null || piece.length === 0) return true;
    part.size += piece.length;
    if (!part.isFile) {
      full.fields += piece.length;
      part.pieces.push(piece);
      return full.fields <= limits.fields;
    }
    full.files += piece.length;
    const why = files.length >= limits.count ? 'too-many' : full.files > limits.files ? 'too-large' : null;
    const refused = why ?? (part.kept && limits.room(piece.length) ? null : 'busy');
    if (refused !== null && part.kept) {
      part.kept = false;
      part.pieces.length = 0;
      left ??= refused;
    }
    if (part.kept) part.pieces.push(piece);
    return true;
  };
  const close = (): void => {
    if (part === null) return;
    if (!part.isFile) fields.append(part.name, Buffer.concat(part.pieces).toString('utf8'));
    // A field for files that nobody used is sent as a file without a byte.
    else if (part.kept && part.size > 0) files.push(new Uint8Array(Buffer.concat(part.pieces)));
    part = null;
  };
  /** One step as far as what is held allows: true to go on, false to wait for more, null when it is no form. */
  const step = (): boolean | null => {
    if (state === 'end') return false;
    if (state === 'head') {
      if (held.length < 2) return false;
      const after = held.toString('latin1', 0, 2);
      if (after === '--') {
        state = 'end';
        return false;
      }
      if (after !== '\r\n') return null;
      const end = held.indexOf('\r\n\r\n');
      if (end === -1) return held.length > LONGEST_HEAD ? null : false;
      part = partOf(held.subarray(0, end).toString('utf8'));
      if (part === null) return null;
      held = held.subarray(end + 4);
      state = 'data';
      return true;
    }
    const at = held.indexOf(mark);
    const until = at === -1 ? Math.max(0, held.length - mark.length) : at;
    if (state === 'data' && !take(Buffer.from(held.subarray(0, until)))) return null;
    held = held.subarray(at === -1 ? until : at + mark.length);
    if (at === -1) return false;
    close();
    state = 'head';
    return true;
  };

  for await (const chunk of body) {
    full.body += chunk.length;
    if (full.body > limits.body) return null;
    if ((state as string) === 'end') continue;
    held = Buffer.concat([held, chunk]);
    for (let going: boolean | null = true; going; ) {
      going = step();
      if (going === null) return null;
    }
  }
  return (state as string) === 'end' ? { fields, files, left } : null;
};
