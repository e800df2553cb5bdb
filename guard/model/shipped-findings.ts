// The models for findings that go out, unpacked once at first use. Apart, so that the tipster's browser loads no other.
import { PACKED } from './findings.data.ts';
import { type FindingModels, unpackFindings } from './models.ts';

let shipped: FindingModels | null = null;

export function shippedFindingModels(): FindingModels {
  shipped ??= unpackFindings(PACKED);
  return shipped;
}
