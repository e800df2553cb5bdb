import type { AnswerOf } from '@seinhuis/core/wire/api';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../keys/channel.ts';
import { readAgain, useOrganisations } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { confirmDone } from '../ui/announce.tsx';
import { ConfirmButton } from '../ui/confirm.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { reportWords } from '../words/reports.ts';

type Report = AnswerOf<'listReports'>['reports'][number];
type Delivery = Report['deliveries'][number];

/** Where a report went, who opened it, what came back. Its author can withdraw each. */
export const Deliveries = ({ report }: { readonly report: Report }) => {
  const words = useWords(reportWords);
  const { nameOf } = useOrganisations();
  const client = useQueryClient();
  const { run, busy, error } = useAction(async (id: string) => {
    await keys.http('withdraw', { parameters: { id } });
    await readAgain(client, 'listReports');
    confirmDone(words.withdrew);
  });
  const outcome = (d: Delivery): string =>
    d.outcome === null
      ? words.noOutcome
      : `${words.outcomes[d.outcome]} (${d.confirmed ? words.confirmed : words.reported})`;
  return (
    <Part title={words.deliveries}>
      <ErrorNotice error={error} />
      <DataTable<Delivery>
        caption={words.deliveries}
        counted="partners"
        rows={report.deliveries}
        rowId={(d) => d.id}
        searchable={false}
        rowClass={(d) => d.state}
        columns={[
          { id: 'partner', header: words.partner, value: (d) => nameOf(d.organisation) },
          { id: 'role', header: words.receives, value: (d) => words.role[d.role] },
          { id: 'state', header: words.delivery, value: (d) => words.deliveryStates[d.state] },
          // What was added has no outcome of its own.
          ...(report.adds === null ? [{ id: 'outcome', header: words.outcome, value: outcome }] : []),
          {
            id: 'action',
            header: words.action,
            value: () => '',
            show: (d) =>
              (report.mine || report.mayAdd) && d.state !== 'withdrawn' ? (
                <ConfirmButton
                  title={words.withdrawTitle}
                  text={words.withdrawText}
                  confirm={words.withdraw}
                  busy={busy}
                  onConfirm={() => run(d.id)}
                >
                  {words.withdraw} <span className="unseen">{nameOf(d.organisation)}</span>
                </ConfirmButton>
              ) : null,
          },
        ]}
      />
    </Part>
  );
};
