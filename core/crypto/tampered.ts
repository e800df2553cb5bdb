/** The stage at which bytes that should have been ours turned out not to be (PROTOCOL 3.5). */
export type TamperStage = 'shape' | 'seal' | 'payload' | 'context' | 'signature' | 'certificate' | 'body';

/** What was addressed to me does not open, or is not what it says it is. Shown to people as "damaged", never hidden. */
export class TamperedError extends Error {
  readonly code = 'tampered';
  readonly stage: TamperStage;

  constructor(stage: TamperStage) {
    super(`tampered: ${stage}`);
    this.name = 'TamperedError';
    this.stage = stage;
  }
}
