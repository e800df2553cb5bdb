import type { FileHandle } from 'node:fs/promises';

/**
 * Writes all bytes at a place of a file, or throws. One write alone may write only the first of them and say so in a
 * number: on a disk that is nearly full it does, and only the next one is an error.
 */
export const writeAll = async (handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
};
