// Which municipality a name means, looked up once for each name.
import { knownPlace, type PlaceAnswer } from '@seinhuis/core/reference/places';
import { memo } from '../text/memo.ts';

export const resolved = memo((name: string): PlaceAnswer => knownPlace(name));
