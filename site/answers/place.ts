import { writePlaceAnswer } from '@seinhuis/core/questions/place-answer';
import type { PlaceAnswer } from '@seinhuis/core/reference/places';

/** What to do with a place that was typed: take it, ask which one, or say that it is not known. */
export type PlaceStep =
  | { readonly kind: 'settled'; readonly answer: string }
  | {
      readonly kind: 'which';
      readonly choices: readonly { readonly answer: string; readonly label: string }[];
    }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

/** A postcode says more than the name of its municipality: both are kept. */
const named = (typed: string, name: string): string => {
  const digits = /^\d{4}/.exec(typed.trim())?.[0];
  return digits === undefined ? name : `${digits} ${name}`;
};

export const placeStep = (typed: string, found: PlaceAnswer): PlaceStep => {
  if (found.kind === 'unknown') return { kind: 'unknown', nearest: found.nearest ?? [] };
  if (found.kind === 'found')
    return {
      kind: 'settled',
      answer: writePlaceAnswer({ gmCode: found.gmCode, name: named(typed, found.name) }),
    };
  return {
    kind: 'which',
    choices: found.candidates.map(({ gmCode, name, municipality }) => {
      const label = name === municipality ? name : `${name}, ${municipality}`;
      return { answer: writePlaceAnswer({ gmCode, name: named(typed, label) }), label };
    }),
  };
};
