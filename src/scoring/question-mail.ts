import type { MessageWording } from '../messaging/index.js';
import { addressedName, nameInText } from '../platform/views/index.js';
import type { Formatter } from '../platform/views/index.js';
import type { LocalisedText } from '../vacancies/index.js';

/** What the message with questions shows. */
export interface QuestionMail {
  readonly language: string;
  readonly firstName: string | null;
  readonly vacancyTitle: string;
  readonly companyName: string;
  /** They did not respond to this vacancy, but were put up for it by us. */
  readonly isPutUp: boolean;
  /** The employer within a sentence: «Ромашка». */
  readonly company: string;
  /** What is asked about, one a line. */
  readonly questions: readonly string[];
  /** Where they are answered. */
  readonly pageUrl: string;
}

/** The facts that it is made of. */
export interface QuestionFacts extends Omit<QuestionMail, 'language' | 'company' | 'questions'> {
  readonly labels: readonly LocalisedText[];
}

/** Puts the facts into words. */
export function questionMail({ labels, ...facts }: QuestionFacts, format: Formatter): QuestionMail {
  return {
    ...facts,
    firstName: addressedName(facts.firstName, format.language),
    language: format.language,
    company: nameInText(facts.companyName, format.language),
    questions: labels.map((label) => label[format.language]),
  };
}

/** For preview and test. */
export function sampleQuestionMail(format: Formatter, companyName = 'ООО «Ромашка & Ко»'): QuestionMail {
  return questionMail(
    {
      firstName: 'Ирина',
      vacancyTitle: 'Менеджер по работе с клиентами',
      companyName,
      isPutUp: false,
      pageUrl: 'https://otklik.example/q/token',
      labels: [
        {
          ru: 'Водительские права категории B',
          en: 'Driving licence, category B',
          uk: 'Водійські права категорії B',
          kk: 'B санатындағы жүргізуші куәлігі',
        },
        { ru: '1С', en: '1C accounting', uk: '1С', kk: '1С' },
      ],
    },
    format,
  );
}

/** What organisations may word themselves. Somebody who did not respond must not be told that they did. */
export const QUESTION_WORDING: MessageWording<QuestionMail> = {
  area: 'emails.questions',
  sentences: ['subject', 'subjectPutUp', 'lead', 'leadPutUp', 'answer', 'signature'],
  values: {
    name: ({ firstName }) => firstName,
    vacancy: ({ vacancyTitle }) => vacancyTitle,
    company: ({ company }) => company,
  },
  cases: [
    { name: 'usual', changes: { isPutUp: false } },
    { name: 'put-up', changes: { isPutUp: true } },
  ],
};
