import { z } from 'zod';
import type { MoveMessage } from '../../candidates/index.js';
import type { BoardTemplate } from '../../job-boards/index.js';
import { LONGEST_MESSAGE_CHARACTERS } from '../../sourcing/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** The choice as a form sends it; `usual` is what the organisation chose last. */
export const messageFields = {
  message: z.string().max(250).optional(),
  text: z.string().max(10_000).optional(),
};

/** A text that is written to one person may be offered for the next ones. */
export const offerNextField = { offerNext: z.literal('yes').optional().catch(undefined) };

/** What is written to an applicant: the ways to choose from, each with its text. */
export interface MessageChoice {
  legend: string;
  /** Says that the texts are an example; null where they are those of the very person. */
  example: { about: string; label: string } | null;
  options: { id: string; value: string; label: string; text: string | null; checked: boolean }[];
  own: {
    checked: boolean;
    text: string;
    longest: number;
    /** It may be offered for the next ones too; false where what is chosen holds for all anyway. */
    offersNext: boolean;
  };
  hint: string;
  /** What the board did not let us read, or what is wrong with the text. */
  fault: string | null;
}

const TEMPLATE = 'template:';

/** The message that a form asks for; null where it says nothing of it. */
export function messageOf(
  form: {
    readonly message?: string | undefined;
    readonly text?: string | undefined;
    readonly offerNext?: string | undefined;
  },
  usual: MoveMessage,
): MoveMessage | null {
  const { message, text = '', offerNext } = form;
  if (message === 'usual') return usual;
  if (message === 'none') return { kind: 'none' };
  if (message === 'own') return { kind: 'own', text, offerNext: offerNext === 'yes' };
  if (!message?.startsWith(TEMPLATE)) return null;
  return { kind: 'template', templateId: message.slice(TEMPLATE.length) };
}

/** What the choice is made from. */
export interface MessageChoiceInput {
  /** Begins the ids of the fields. */
  readonly name: string;
  readonly legend: string;
  readonly board: string;
  readonly usual: MoveMessage;
  readonly templates: readonly BoardTemplate[];
  readonly fault: string | null;
  /** The message is for one person. */
  readonly forOne: boolean;
}

/** The choice. A text of the board that is chosen but not offered now stays in the list, so that nothing is chosen by mistake. */
export function messageChoice(input: MessageChoiceInput, f: Formatter): MessageChoice {
  const { usual, board, templates } = input;
  const chosen = usual.kind === 'template' ? usual.templateId : null;
  const known = templates.some(({ id }) => id === chosen);
  const missing = chosen === null || known ? [] : [{ id: chosen, name: chosen, text: null }];
  const isExample = !input.forOne && templates.some(({ text }) => text !== null);
  return {
    legend: input.legend,
    example: isExample
      ? { about: f.t('telling.message.exampleAbout', { board }), label: f.t('telling.message.example') }
      : null,
    options: [
      {
        id: `${input.name}-none`,
        value: 'none',
        label: f.t('telling.message.none'),
        text: null,
        checked: usual.kind === 'none',
      },
      ...[...templates, ...missing].map(({ id, name, text }, index) => ({
        id: `${input.name}-${index}`,
        value: `${TEMPLATE}${id}`,
        label: f.t('telling.message.template', { board, name }),
        text,
        checked: id === chosen,
      })),
    ],
    own: {
      checked: usual.kind === 'own',
      text: usual.kind === 'own' ? usual.text : '',
      longest: LONGEST_MESSAGE_CHARACTERS,
      offersNext: input.forOne,
    },
    hint: f.t('telling.message.hint', { board }),
    fault: input.fault,
  };
}
