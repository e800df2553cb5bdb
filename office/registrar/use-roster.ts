import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../keys/channel.ts';
import type { RosterView } from '../keys/contract.ts';
import { readAgain } from '../keys/office.ts';
import { applyEdits, type RosterEdit, type RosterParts, withEdit } from '../keys/roster-edits.ts';

/** The published roster, what is proposed, and the edits that wait in my sealed drawer. */
export const useRoster = (): {
  readonly view: RosterView | undefined;
  readonly edits: readonly RosterEdit[];
  /** The published roster with my edits: what the next version would hold. */
  readonly next: RosterParts;
  readonly error: unknown;
  readonly edit: (edit: RosterEdit) => Promise<void>;
  readonly drop: () => Promise<void>;
} => {
  const client = useQueryClient();
  const view = useQuery({ queryKey: ['roster-view'], queryFn: () => keys.rosterView(), staleTime: 0 });
  const edits = useQuery({ queryKey: ['roster-edits'], queryFn: () => keys.rosterEdits(), staleTime: 0 });
  const put = async (next: readonly RosterEdit[]): Promise<void> => {
    await keys.editRoster(next);
    await readAgain(client, 'roster-edits', 'roster-preview');
  };
  return {
    view: view.data,
    edits: edits.data ?? [],
    next: applyEdits(view.data?.current ?? null, edits.data ?? []),
    error: view.error,
    edit: async (edit) => put(withEdit(await keys.rosterEdits(), edit)),
    drop: () => put([]),
  };
};
