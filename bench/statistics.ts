/** The value below which a share of the values lies, by nearest rank. NaN of nothing. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Rounded to so many decimals, for people and for JSON. */
export const round = (value: number, decimals = 1): number => Number(value.toFixed(decimals));
