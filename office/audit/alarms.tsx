import type { AnswerOf } from '@seinhuis/core/wire/api';
import { useEntered, useListed, useOrganisations } from '../keys/office.ts';
import { dayText } from '../ui/day-text.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { auditWords } from '../words/audit.ts';

type Alarm = AnswerOf<'listAlarms'>['alarms'][number];

const keyOf = ({ day, person, rule, kind }: Alarm): string => `${day} ${person} ${rule} ${kind}`;

/** Unusual reading: about my organisation, or for a registrar about all. */
export const Alarms = () => {
  const words = useWords(auditWords);
  const { language } = useLanguage();
  const { person } = useEntered();
  const { nameOf } = useOrganisations();
  const { data, error } = useListed('listAlarms');
  const alarms = data?.alarms ?? [];
  return (
    <Part title={words.alarms}>
      <ErrorNotice error={error} />
      {data !== undefined && alarms.length === 0 && <p>{words.noAlarms}</p>}
      {alarms.length > 0 && (
        <Notice kind="warn">
          <p>{words.alarmsText}</p>
          <ul>
            {alarms.map((alarm) => (
              <li key={keyOf(alarm)}>
                <strong>{alarm.name ?? alarm.person.slice(0, 8)}</strong>{' '}
                {alarm.organisation !== person.organisation && `(${nameOf(alarm.organisation)}) `}
                {words.kinds[alarm.kind]}: {words.rules[alarm.rule](alarm.count, alarm.usual)},{' '}
                {dayText(alarm.day, language)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Part>
  );
};
