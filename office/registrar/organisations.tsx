import type { Organisation } from '@seinhuis/core/wire/roster';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useEntered } from '../keys/office.ts';
import type { OrganisationFacts } from '../keys/roster-edits.ts';
import { confirmDone } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { shortDay } from '../ui/day-text.ts';
import { Select } from '../ui/field.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Notice } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { registrarWords } from '../words/registrar.ts';
import { ORGANISATION_KINDS } from './kinds.ts';
import { type Kind, newOrganisation, offeredOf } from './new-organisation.ts';
import { OrganisationForm } from './organisation-form.tsx';
import { useRoster } from './use-roster.ts';

/** What waits for the next roster, with the way there. */
export const PendingEdits = ({ count }: { readonly count: number }) => {
  const words = useWords(registrarWords);
  return count === 0 ? null : (
    <Notice kind="good">
      <p>
        {words.pendingEdits(count)} <Link to={'/netwerk/ledenlijst' as '/'}>{words.toRoster}</Link>
      </p>
    </Notice>
  );
};

const Add = ({
  known,
  onAdd,
}: {
  readonly known: ReadonlySet<string>;
  readonly onAdd: (organisation: OrganisationFacts) => void;
}) => {
  const words = useWords(registrarWords);
  const { today } = useEntered();
  const [kind, setKind] = useState<Kind>('municipality');
  const [code, setCode] = useState('');
  const offered = offeredOf(kind, today).filter((o) => !known.has(o.value));
  const chosen = offered.find((o) => o.value === code);
  return (
    <Part title={words.addOrganisation}>
      <div className="pair">
        <Select
          label={words.kind}
          value={kind}
          onChange={(value) => {
            setKind(value as Kind);
            setCode('');
          }}
          choices={ORGANISATION_KINDS.map((value) => ({ value, text: words.kinds[value] }))}
        />
        <Select label={words.which} empty={words.choose} value={code} onChange={setCode} choices={offered} />
      </div>
      <Button
        look="primary"
        reason={chosen === undefined ? words.chooseWhich : null}
        onPress={() => {
          if (chosen === undefined) return;
          onAdd(newOrganisation(kind, chosen.value, chosen.text, today));
          setCode('');
        }}
      >
        {words.add}
      </Button>
    </Part>
  );
};

export const Organisations = () => {
  const words = useWords(registrarWords);
  const { language } = useLanguage();
  const { today } = useEntered();
  const { next, edits, error, edit } = useRoster();
  const [editing, setEditing] = useState<string | null>(null);
  const chosen = next.organisations.find((o) => o.code === editing);
  const put = async (organisation: OrganisationFacts): Promise<void> => {
    await edit({ kind: 'organisation', organisation });
    confirmDone(words.added(organisation.name));
    setEditing(null);
  };
  const readers = (code: string): number =>
    next.certificates.filter(
      (c) => c.organisation === code && c.roles.includes('reader') && (c.until === null || c.until > today),
    ).length;
  return (
    <Page title={words.organisations} intro={words.organisationsIntro} wide>
      <ErrorNotice error={error} />
      <PendingEdits count={edits.length} />
      {chosen !== undefined && (
        <OrganisationForm
          key={chosen.code}
          organisation={factsOf(chosen)}
          onSave={put}
          onClose={() => setEditing(null)}
        />
      )}
      {next.organisations.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneDo}</p>
        </Empty>
      ) : (
        <DataTable<Organisation>
          caption={words.organisations}
          counted="organisations"
          rows={next.organisations}
          rowId={(o) => o.code}
          columns={[
            { id: 'name', header: words.name, value: (o) => o.name },
            { id: 'code', header: words.code, value: (o) => o.code },
            { id: 'kind', header: words.kind, value: (o) => words.kinds[o.kind], filter: true },
            {
              id: 'from',
              short: true,
              header: words.fromColumn,
              value: (o) => o.affiliation.from,
              show: (o) => shortDay(o.affiliation.from, language),
            },
            {
              id: 'until',
              short: true,
              header: words.untilColumn,
              value: (o) => o.affiliation.until ?? words.open,
              show: (o) =>
                o.affiliation.until === null ? words.open : shortDay(o.affiliation.until, language),
            },
            {
              id: 'territory',
              header: words.territory,
              value: (o) => (o.territory === 'NL' ? words.country : words.municipalities(o.territory.length)),
            },
            { id: 'readers', header: words.readers, value: (o) => readers(o.code), numeric: true },
            { id: 'keys', header: words.keys, value: (o) => o.keys.length, numeric: true },
            {
              id: 'edit',
              header: words.action,
              value: () => '',
              show: (o) => (
                <Button look="quiet" label={`${words.edit} ${o.name}`} onPress={() => setEditing(o.code)}>
                  {words.edit}
                </Button>
              ),
            },
          ]}
        />
      )}
      <Add known={new Set(next.organisations.map((o) => o.code))} onAdd={put} />
    </Page>
  );
};

const factsOf = ({ keys: _, ...facts }: Organisation): OrganisationFacts => facts;
