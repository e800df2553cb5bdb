// Which municipality a name means, looked up once for each name: a name that nobody knows is compared with all others.
import { type PlaceAnswer, resolvePlace } from '@seinhuis/core/reference/places';
import { memo } from '../text/memo.ts';

export const resolved = memo((name: string): PlaceAnswer => resolvePlace(name));
