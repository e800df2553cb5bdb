import type { AnswerName, StepName } from '@seinhuis/core/questions/tree';
import type { Language } from '@seinhuis/core/wire/tip';

// The doors ask the tipster; by phone an operator writes what a caller tells. Same tree, other words where it says "you".

type Asked = { readonly label?: string; readonly hint?: string };

export type PhoneWords = {
  readonly steps: Readonly<Partial<Record<StepName, string>>>;
  readonly questions: Readonly<Partial<Record<AnswerName, Asked>>>;
  /** How the caller knows it, by the choices of the tree. */
  readonly how: Readonly<Record<string, string>>;
};

export const PHONE_WORDS: Readonly<Record<Language, PhoneWords>> = {
  nl: {
    steps: { how: 'Hoe weet de beller dit?', more: 'Wil de beller nog iets vertellen?' },
    questions: {
      themes: { hint: 'Kies één onderwerp of meer.' },
      what: { hint: 'Schrijf op wat de beller vertelt. Noem de beller niet.' },
      days: { hint: 'Kies wat de beller weet.' },
      parts: { hint: 'Kies wat de beller weet.' },
      when: { label: 'Kan de beller meer zeggen over de tijd?' },
      vehicle: { label: 'Ziet de beller een auto of een ander voertuig?' },
      how: {
        label: 'Hoe weet de beller dit?',
        hint: 'Kies wat het beste past. Schrijf niet van wie de beller het hoorde.',
      },
      more: {
        hint: 'Bijvoorbeeld een website of een telefoonnummer, maar niet dat van de beller. Of iets waar wij op moeten letten.',
      },
    },
    how: {
      saw: 'De beller heeft het zelf gezien',
      heard: 'De beller heeft het zelf gehoord of geroken',
      told: 'Iemand heeft het de beller verteld',
      online: 'De beller las of zag het op internet',
    },
  },
  en: {
    steps: { how: 'How does the caller know this?', more: 'Is there anything else?' },
    questions: {
      themes: { hint: 'Choose one subject or more.' },
      what: { hint: 'Write what the caller tells. Do not name the caller.' },
      days: { hint: 'Choose what the caller knows.' },
      parts: { hint: 'Choose what the caller knows.' },
      when: { label: 'Can the caller say more about the time?' },
      vehicle: { label: 'Does the caller see a car or another vehicle?' },
      how: {
        label: 'How does the caller know this?',
        hint: 'Choose what fits best. Do not write who told the caller.',
      },
      more: {
        hint: 'For example a website or a phone number, but not that of the caller. Or something we should look out for.',
      },
    },
    how: {
      saw: 'The caller saw it',
      heard: 'The caller heard or smelled it',
      told: 'Somebody told the caller',
      online: 'The caller read or saw it on the internet',
    },
  },
};
