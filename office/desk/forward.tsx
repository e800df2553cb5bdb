import { municipality } from '@seinhuis/core/reference/municipalities';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import type { ForwardPlan } from '../keys/contract.ts';
import { readAgain, useOrganisations } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { confirmDone } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice, Progress } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { additionWords } from '../words/additions.ts';
import { reportWords } from '../words/reports.ts';

const Changes = ({
  plan,
  added,
  onAdded,
}: {
  readonly plan: ForwardPlan;
  readonly added: readonly string[];
  readonly onAdded: (codes: readonly string[]) => void;
}) => {
  const words = useWords(reportWords);
  const { nameOf } = useOrganisations();
  if (plan.changes.length === 0) return <p className="hint">{words.unchanged}</p>;
  return (
    <Notice kind="warn" title={words.changed(plan.rosterThen ?? 0, plan.rosterNow)}>
      <ul>
        {plan.changes.map((c) => (
          <li key={c.organisation}>
            {nameOf(c.organisation)} {words.changes[c.change]}
            {c.change === 'new' && c.role !== null && (
              <Checkbox
                label={words.alsoSend(nameOf(c.organisation))}
                checked={added.includes(c.organisation)}
                onChange={(on) =>
                  onAdded(on ? [...added, c.organisation] : added.filter((code) => code !== c.organisation))
                }
              />
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** The last look before an approved report leaves: who receives it now, and what changed since it was written. */
export const Forward = ({
  report,
  plan,
  adds,
}: {
  readonly report: string;
  readonly plan: ForwardPlan;
  readonly adds: boolean;
}) => {
  const words = useWords(reportWords);
  const addition = useWords(additionWords);
  const { nameOf } = useOrganisations();
  const client = useQueryClient();
  const [added, setAdded] = useState<readonly string[]>([]);
  const extra = plan.changes.flatMap(({ organisation, role }) =>
    role !== null && added.includes(organisation) ? [{ organisation, role }] : [],
  );
  const sending = plan.routes.filter((r) => r.refused === null).length + extra.length;
  const { run, busy, error } = useAction(async () => {
    await keys.forward(report, [], extra);
    const work = (await keys.works()).find((w) => w.report === report);
    if (work !== undefined) {
      const answered = adds && (await keys.openTip(work.tip)).body.kind === 'answer';
      await keys.closeLater(work.tip, answered ? 'answer' : 'forwarded', false);
    }
    await readAgain(client, 'listReports', 'works', 'closings');
    confirmDone(adds ? addition.forwarded : words.forwarded);
  });
  return (
    <Part title={words.plan}>
      <p>{words.planText}</p>
      {adds && <p>{addition.planText}</p>}
      <ul className="routes">
        {plan.routes.map((r) => (
          <li key={r.organisation}>
            <strong>{nameOf(r.organisation)}</strong>
            <span>{r.refused === null ? words.role[r.role] : words.refused[r.refused]}</span>
          </li>
        ))}
      </ul>
      {!adds && <Changes plan={plan} added={added} onAdded={setAdded} />}
      {plan.missed.map((gm) => (
        <Notice key={gm} kind="warn">
          <p>{words.missed(municipality(gm)?.name ?? gm)}</p>
        </Notice>
      ))}
      <ErrorNotice error={error} />
      {busy && <Progress label={words.forwarding} />}
      <Button look="primary" busy={busy} onPress={() => run()}>
        {sending === 0 ? words.forwardNone : words.forward(sending)}
      </Button>
    </Part>
  );
};
