/**
 * Why the lockbox cannot be used, by name and without anybody's input.
 * `owned`: another process has it. `missing`: the key of the night, or its slots, are not there. `damaged`: they are
 * not what they say they are. `away`: the disk is full or does not write: nothing was stored, trying again may help.
 */
export type LockboxTroubleKind = 'owned' | 'missing' | 'damaged' | 'away';

export class LockboxTrouble extends Error {
  readonly kind: LockboxTroubleKind;

  constructor(kind: LockboxTroubleKind, what: string) {
    super(`lockbox: ${what}`);
    this.name = 'LockboxTrouble';
    this.kind = kind;
  }
}
