/**
 * Typing errors between two words: one letter too many, too few, wrong, or two neighbours swapped
 * (Damerau-Levenshtein, optimal string alignment). Answers `limit` when there are at least that many.
 */
export function typingErrors(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  let fewestAbove = 0;
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let fewest = row;
    for (let column = 1; column <= right.length; column += 1) {
      const wrong = left[row - 1] === right[column - 1] ? 0 : 1;
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + wrong,
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      fewest = Math.min(fewest, cost);
    }
    // A swap looks two rows back: only two hopeless rows in succession make the rest hopeless.
    if (fewest >= limit && fewestAbove >= limit) return limit;
    fewestAbove = fewest;
    before = above;
    above = current;
  }
  return Math.min(above[right.length] ?? 0, limit);
}
