/** Where it is, as the answer to the question `place`: a municipality with the name that was meant, or words as typed. */
export type PlaceMeant = { readonly gmCode: string | null; readonly name: string };

/** The answer as it is sealed: `GM0402 Hilversum` when the device knew the place, else what was typed. */
export const writePlaceAnswer = ({ gmCode, name }: PlaceMeant): string =>
  gmCode === null ? name : `${gmCode} ${name}`;

/** Undoes writePlaceAnswer. It is anybody's input: the code is a claim to look up, not a fact. */
export const readPlaceAnswer = (answer: string): PlaceMeant => {
  const match = /^(GM\d{4}) (.+)$/s.exec(answer);
  return match === null ? { gmCode: null, name: answer } : { gmCode: match[1] ?? null, name: match[2] ?? '' };
};
