import { DISPOSITIONS, type Disposition } from '@seinhuis/core/rules/dispositions';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import { readAgain } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Radios } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { partnerWords } from '../words/partner.ts';
import { reportWords } from '../words/reports.ts';
import type { Listed } from './use-deliveries.ts';

/** The coded outcome, signed in the worker: the same form for every theme, no free text (PROTOCOL 8.2). */
export const DispositionForm = ({ row }: { readonly row: Listed }) => {
  const words = useWords(partnerWords);
  const { outcomes } = useWords(reportWords);
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Disposition | null>(row.outcome);
  const [done, setDone] = useState(false);
  const { run, busy, error } = useAction(async () => {
    if (outcome === null) return;
    await keys.dispose(row.id, outcome, 1);
    setDone(true);
    announce(words.disposed);
    await readAgain(client, 'listDeliveries', 'figures');
  });
  return (
    <Part title={words.dispose}>
      {row.role === 'info' && <p>{words.infoOnly}</p>}
      <p>{words.disposeText}</p>
      {row.outcome !== null && <p>{words.nowOutcome(outcomes[row.outcome], row.confirmed)}</p>}
      <Radios
        label={words.disposeChoice}
        value={outcome}
        choices={DISPOSITIONS.map((value) => ({ value, text: outcomes[value] }))}
        onChange={(value) => {
          setDone(false);
          setOutcome(value as Disposition);
        }}
      />
      <ErrorNotice error={error} />
      {done && (
        <Notice kind="good">
          <p>{words.disposed}</p>
        </Notice>
      )}
      <Button
        look="primary"
        busy={busy}
        reason={outcome === null ? words.disposeFirst : null}
        onPress={() => run()}
      >
        {words.disposeButton}
      </Button>
    </Part>
  );
};
