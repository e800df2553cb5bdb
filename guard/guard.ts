// The guard: who could know this? Pure and isomorphic; nothing typed ever leaves the device through here.
import { analyse, type Guarded, type GuardOptions } from './analyse.ts';
import { SETTINGS } from './model/settings.ts';
import { shippedModels } from './model/shipped.ts';

export type { Guarded, GuardOptions } from './analyse.ts';

export function guard(text: string, options: GuardOptions = {}): Guarded {
  return analyse(text, shippedModels(), SETTINGS, options);
}
