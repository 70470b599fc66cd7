import { LANGUAGE_NAMES, VIEW_LANGUAGES } from '../../platform/views/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { CandidateQuestions } from '../../scoring/index.js';
import { localised } from '../frame/wording.js';

/** What can be tapped, in the order of the buttons. */
export const ANSWERS = ['met', 'partly', 'not-met'] as const;

/** What has just been sent: answers, or the form as it was. */
export const SENT = ['answers', 'nothing'] as const;

/** One question with what was answered. */
interface QuestionPart {
  id: string;
  label: string;
  /** Names of the fields of the form. */
  verdictName: string;
  wordsName: string;
  choices: { value: string; label: string; checked: boolean }[];
  words: string;
}

/** What a candidate is asked: a tap each, and words where somebody wants to say more. */
export interface QuestionsPage {
  title: string;
  employer: string;
  heading: string;
  /** Until when it can be answered; null where nothing is open. */
  lead: string;
  until: string | null;
  said: string | null;
  /** That the form was sent with nothing in it; null where it was not. */
  unsaid: string | null;
  action: string;
  questions: QuestionPart[];
  send: string;
  language: { href: string; choices: { code: string; label: string; current: boolean }[] };
}

/** What the page is made from. */
export interface QuestionsInput {
  readonly view: CandidateQuestions;
  /** Path of the page, `/q/<token>`. */
  readonly path: string;
  readonly said: (typeof SENT)[number] | undefined;
}

/** The page. */
export function questionsPage({ view, path, said }: QuestionsInput, reader: Formatter): QuestionsPage {
  const f = reader.inZone(view.timeZone);
  const isOpen = view.questions.length > 0;
  const isAnswered = view.questions.some(({ answer }) => answer !== null);
  return {
    title: f.t('questions.title'),
    employer: view.companyName,
    heading: view.vacancyTitle,
    lead: f.t(isOpen ? 'questions.lead' : 'questions.nothing'),
    until: isOpen ? f.t('questions.until', { date: f.date(view.openUntil) }) : null,
    said: said === 'answers' && isAnswered ? f.t('questions.said') : null,
    unsaid: said === 'nothing' && isOpen ? f.t('questions.unsaid') : null,
    action: path,
    questions: view.questions.map(({ requirement, label, answer }) => ({
      id: requirement,
      label: localised(label, f),
      verdictName: `verdict.${requirement}`,
      wordsName: `words.${requirement}`,
      choices: ANSWERS.map((value) => ({
        value,
        label: f.t(`questions.${value}`),
        checked: answer?.verdict === value,
      })),
      words: answer?.words ?? '',
    })),
    send: f.t(isAnswered ? 'questions.change' : 'questions.send'),
    language: {
      href: `${path}/language`,
      choices: VIEW_LANGUAGES.map((code) => ({ code, label: LANGUAGE_NAMES[code], current: code === f.language })),
    },
  };
}
