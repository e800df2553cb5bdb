// The values of one attribute for all tokens of a text, in one row: so that looking at a neighbour is looking a little
// further, also before the text and behind it.

/** How far from its token a template looks, at most. */
export const REACH = 3;

/** The values of token i stand from starts[i + REACH] up to starts[i + REACH + 1]; REACH edges stand on both sides. */
export type Column = { readonly starts: Int32Array; readonly values: Int32Array };

export function columnOf(length: number, edge: number, valuesAt: (i: number) => readonly number[]): Column {
  const starts = new Int32Array(length + 2 * REACH + 1);
  let count = 0;
  for (let k = 0; k < starts.length; k++) {
    starts[k] = count;
    const i = k - REACH;
    count += i >= 0 && i < length ? valuesAt(i).length : 1;
  }
  const values = new Int32Array(count).fill(edge);
  for (let i = 0; i < length; i++) {
    const found = valuesAt(i);
    const at = starts[i + REACH] ?? 0;
    for (let k = 0; k < found.length; k++) values[at + k] = found[k] ?? 0;
  }
  return { starts, values };
}

/** The values of a token, which may be an edge. */
export const valuesIn = ({ starts, values }: Column, i: number): Int32Array =>
  values.subarray(starts[i + REACH], starts[i + REACH + 1]);
