// The models that go out, unpacked once at first use.
import { type Models, unpack } from './models.ts';
import { PACKED } from './weights.data.ts';

let shipped: Models | null = null;

export function shippedModels(): Models {
  shipped ??= unpack(PACKED);
  return shipped;
}
