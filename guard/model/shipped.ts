// All models that go out, unpacked once at first use.
import { PACKED as ENTITIES } from './entities.data.ts';
import { type Models, unpackEntities, unpackTriage } from './models.ts';
import { shippedFindingModels } from './shipped-findings.ts';
import { PACKED as TRIAGE } from './triage.data.ts';

let shipped: Models | null = null;

export function shippedModels(): Models {
  shipped ??= { ...shippedFindingModels(), ...unpackEntities(ENTITIES), ...unpackTriage(TRIAGE) };
  return shipped;
}
