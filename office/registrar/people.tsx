import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import { readAgain, useEntered, useListed } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { confirmDone } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Progress, WordList } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { registrarWords } from '../words/registrar.ts';
import { Invite } from './invite.tsx';
import { PendingEdits } from './organisations.tsx';
import { type Person, type State, stateOf } from './person-state.ts';
import { useRoster } from './use-roster.ts';

const Compare = ({
  person,
  onSame,
  onClose,
}: {
  readonly person: Person;
  readonly onSame: () => void;
  readonly onClose: () => void;
}) => {
  const words = useWords(registrarWords);
  const { id, signing, recipient } = person;
  const { data, error } = useQuery({
    queryKey: ['person-words', id, signing],
    enabled: signing !== null && recipient !== null,
    queryFn: () => keys.personWords([{ id, signing: signing ?? '', recipient: recipient ?? '' }]),
  });
  return (
    <Part title={words.compareTitle(person.name)}>
      <p>{words.compareText}</p>
      <ErrorNotice error={error} />
      {data?.[0] !== undefined && <WordList words={data[0]} label={words.compareTitle(person.name)} />}
      <p className="buttons">
        <Button look="primary" onPress={onSame}>
          {words.same}
        </Button>
        <Button look="danger" onPress={onClose}>
          {words.different}
        </Button>
      </p>
    </Part>
  );
};

export const People = () => {
  const words = useWords(registrarWords);
  const { today } = useEntered();
  const client = useQueryClient();
  const { data, error, isPending } = useListed('listPeople');
  const { view, next, edits, edit } = useRoster();
  const [comparing, setComparing] = useState<string | null>(null);
  const people = data?.people ?? [];
  const compared = people.find((p) => p.id === comparing);
  const nameOf = (code: string): string =>
    next.organisations.find((o) => o.code === code)?.name ?? (code === 'NETWORK' ? words.network : code);
  const readers = (code: string): number =>
    people.filter((p) => p.organisation === code && p.roles.includes('reader') && !p.removed).length;
  const certify = async (person: Person): Promise<void> => {
    if (person.signing === null || person.recipient === null) return;
    const { id, organisation, roles, signing, recipient } = person;
    await edit({
      kind: 'certify',
      certificate: { id, organisation, roles: [...roles], signing, recipient, from: today, until: null },
    });
    confirmDone(words.certified(person.name));
    setComparing(null);
  };
  const removing = useAction(async (person: Person) => {
    await keys.http('removePerson', { parameters: { id: person.id } });
    if (next.certificates.some((c) => c.id === person.id))
      await edit({ kind: 'end', person: person.id, until: today });
    await readAgain(client, 'listPeople');
  });
  const state = (p: Person): State => stateOf(p, view?.current ?? null, next);
  return (
    <Page title={words.people} intro={words.peopleIntro} wide>
      <ErrorNotice error={error ?? removing.error} />
      <PendingEdits count={edits.length} />
      {compared !== undefined && (
        <Compare
          key={compared.id}
          person={compared}
          onSame={() => certify(compared)}
          onClose={() => setComparing(null)}
        />
      )}
      {isPending ? (
        <Progress label="…" />
      ) : people.length === 0 ? (
        <Empty title={words.noPeople}>
          <p>{words.noPeopleDo}</p>
        </Empty>
      ) : (
        <DataTable<Person>
          caption={words.people}
          counted="people"
          rows={people}
          rowId={(p) => p.id}
          columns={[
            { id: 'name', header: words.name, value: (p) => p.name },
            { id: 'handle', header: words.handle, value: (p) => p.handle },
            {
              id: 'organisation',
              header: words.organisation,
              value: (p) => nameOf(p.organisation),
              filter: true,
            },
            {
              id: 'roles',
              header: words.rolesLabel,
              value: (p) => p.roles.map((role) => words.roles[role]).join(', '),
            },
            { id: 'state', header: words.state, value: (p) => words.states[state(p)], filter: true },
            {
              id: 'action',
              header: words.action,
              value: () => '',
              show: (p) => (
                <span className="buttons tight">
                  {state(p) === 'joined' && (
                    <Button label={`${words.compare} ${p.name}`} onPress={() => setComparing(p.id)}>
                      {words.compare}
                    </Button>
                  )}
                  {!p.removed && (
                    <ConfirmButton
                      title={words.removeTitle(p.name)}
                      text={words.removeText}
                      confirm={words.remove}
                      busy={removing.busy}
                      onConfirm={() => removing.run(p)}
                    >
                      {words.remove} <span className="unseen">{p.name}</span>
                    </ConfirmButton>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
      <Invite organisations={next.organisations} readers={readers} />
    </Page>
  );
};
