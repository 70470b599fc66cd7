import type { ConnectionView } from '../../job-boards/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { asMoveMessage, TOLD_STAGES, usualStage } from '../../sourcing/index.js';
import type { InvitationOffer, TellingView, ToldStage } from '../../sourcing/index.js';
import { fieldsOf, formFault } from '../frame/form-field.js';
import type { FormField, Refusal } from '../frame/form-field.js';
import { messageChoice, messageOf } from './message-choice.js';
import type { MessageChoice } from './message-choice.js';

/** The value of "the board is not told of it". */
export const UNTOLD = '-';

/** Name of the form, and the prefix of its fields of stages. */
export const STAGES_FORM = 'telling';

/** What one connection's board is told. */
export interface StagesPage {
  title: string;
  about: string;
  action: string;
  tells: FormField;
  /** Null where the board knows rejections only. */
  stages: FormField[] | null;
  /** Said where there is nothing to choose from. */
  noStages: string | null;
  invitation: MessageChoice | null;
  problem: string | null;
  fault: string | null;
  /** False for those who may look only. */
  mayEdit: boolean;
}

/** What the page is made from. */
export interface StagesInput {
  readonly connection: ConnectionView;
  readonly offer: InvitationOffer;
  /** Why the board could not be asked just now. */
  readonly problem: string | null;
  readonly refusal: Refusal | null;
  readonly mayEdit: boolean;
}

/** The page. */
export function stagesPage(input: StagesInput, f: Formatter): StagesPage {
  const { connection, offer, refusal } = input;
  const { telling } = offer;
  const board = f.t(`boards.${connection.board}`);
  const field = fieldsOf(STAGES_FORM, refusal);
  const hasChoice = telling.hasStages && telling.stages.length > 0;
  return {
    title: f.t('telling.title', { board }),
    about: connection.accountName,
    action: `/connections/${connection.connectionId}/stages`,
    tells: field('tells', f.t('telling.tells', { board }), {
      value: telling.tells ? 'yes' : 'no',
      choices: ['yes', 'no'].map((value) => ({
        value,
        label: f.t(`telling.tellsChoice.${value}`, { board }),
        selected: false,
      })),
    }),
    stages: hasChoice ? TOLD_STAGES.map((stage) => stageField(stage, telling, field, f)) : null,
    noStages: hasChoice ? null : f.t(telling.hasStages ? 'telling.noneListed' : 'telling.rejectionsOnly', { board }),
    invitation: hasChoice
      ? messageChoice(
          {
            name: 'invitation',
            legend: f.t('telling.invitation'),
            board,
            usual:
              messageOf(refusal?.values ?? {}, asMoveMessage(telling.invitation)) ?? asMoveMessage(telling.invitation),
            templates: offer.templates,
            fault: refusal?.faults['text'] ?? null,
            forOne: false,
          },
          f,
        )
      : null,
    problem: input.problem,
    fault: formFault(STAGES_FORM, refusal),
    mayEdit: input.mayEdit,
  };
}

function stageField(
  stage: ToldStage,
  { stages, choices }: TellingView,
  field: ReturnType<typeof fieldsOf>,
  f: Formatter,
): FormField {
  const usual = usualStage(stage, stages);
  const usualName = stages.find(({ id }) => id === usual)?.name ?? null;
  const chosen = choices.get(stage);
  // A chosen stage that the employer has removed at the board is still what is chosen.
  const gone = chosen && !stages.some(({ id }) => id === chosen) ? [{ id: chosen, name: chosen }] : [];
  const asUsual = usualName === null ? f.t('telling.usualNone') : f.t('telling.usual', { stage: usualName });
  return field(stage, f.t(`stages.${stage}`), {
    value: chosen === undefined ? '' : (chosen ?? UNTOLD),
    required: false,
    choices: [
      { value: '', label: asUsual, selected: false },
      { value: UNTOLD, label: f.t('telling.doNotTell'), selected: false },
      ...[...stages, ...gone].map(({ id, name }) => ({ value: id, label: name, selected: false })),
    ],
  });
}
