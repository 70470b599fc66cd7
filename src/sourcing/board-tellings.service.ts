import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import { JobBoards } from '../job-boards/index.js';
import type { BoardStage, ConnectionRef } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { BoardStageChoice } from './board-stage-choice.entity.js';
import { BoardTelling } from './board-telling.entity.js';
import { TOLD_STAGES } from './domain/told-stages.js';
import type { StageChoices, ToldStage } from './domain/told-stages.js';
import { NoSuchBoardStage } from './sourcing.errors.js';
import { NOTHING_WRITTEN } from './told-message.js';
import type { ToldMessageValues } from './told-message.js';

/** What a connection's board is told. */
export interface TellingView {
  readonly tells: boolean;
  /** The board has stages that responses can be moved to; otherwise it is told of rejections only. */
  readonly hasStages: boolean;
  /** As the board listed them last. */
  readonly stages: readonly BoardStage[];
  readonly choices: StageChoices;
  /** What is written with an invitation. */
  readonly invitation: ToldMessageValues;
}

/** A person's choices; a stage that is not named is looked for as usual. */
export interface TellingChoice {
  readonly tells: boolean;
  readonly stages: StageChoices;
  readonly invitation: ToldMessageValues;
}

/** Employers change their stages a few times a year. */
const STAGES_KEPT_HOURS = 24;

/** Whether and what the boards are told of our decisions: chosen for each connection. */
@Injectable()
export class BoardTellings {
  constructor(
    private readonly database: Database,
    private readonly boards: JobBoards,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is chosen and known, without asking the board. */
  async of({ organisationId, connectionId, board }: ConnectionRef): Promise<TellingView> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const telling = await db.getRepository(BoardTelling).findOneBy({ organisationId, connectionId });
      const choices = await db.getRepository(BoardStageChoice).findBy({ organisationId, connectionId });
      return {
        // At a real board an applicant would be told by people who did not know that they do it.
        tells: telling?.tells ?? this.settings.boardsSimulated,
        hasStages: this.boards.for(board).moveStage !== undefined,
        stages: telling?.stages ?? [],
        choices: new Map(choices.map(({ stage, boardStage }) => [stage, boardStage])),
        invitation: telling ?? NOTHING_WRITTEN,
      };
    });
  }

  /**
   * Asks the board for its stages, if what it said is older than a day or was never asked.
   *
   * @throws what the board throws
   */
  async refresh(connection: ConnectionRef, vacancyExternalId: string, atOnce = false): Promise<void> {
    const { organisationId, connectionId } = connection;
    const board = this.boards.for(connection.board);
    if (!board.listStages) return;
    const now = this.clock.now();
    const known = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(BoardTelling).findOneBy({ organisationId, connectionId }),
    );
    const readAt = known?.stagesReadAt?.getTime() ?? Number.NEGATIVE_INFINITY;
    if (!atOnce && now.getTime() - readAt < STAGES_KEPT_HOURS * 3_600_000) return;
    const before = known?.stages.map(({ id }) => id) ?? [];
    const stages = await board.listStages(connection, vacancyExternalId, before);
    await this.database.inOrganisation(organisationId, (db) =>
      db.query(
        `INSERT INTO board_tellings (organisation_id, connection_id, stages, stages_read_at, message_kind)
         VALUES ($1, $2, $3::jsonb, $4, 'none')
         ON CONFLICT ON CONSTRAINT pk_board_tellings
         DO UPDATE SET stages = excluded.stages, stages_read_at = excluded.stages_read_at`,
        [organisationId, connectionId, JSON.stringify(stages), now],
      ),
    );
  }

  /** Keeps what a person chose. @throws NoSuchBoardStage for a stage that the board does not list */
  async choose(actor: Actor, connection: ConnectionRef, choice: TellingChoice): Promise<void> {
    assertAllowed(actor, 'connections.edit');
    const { organisationId, connectionId } = connection;
    const known = await this.of(connection);
    const allowed = new Set([...known.stages.map(({ id }) => id), ...known.choices.values()]);
    for (const target of choice.stages.values()) {
      if (target !== null && !allowed.has(target)) throw new NoSuchBoardStage();
    }
    await this.database.inOrganisation(organisationId, async (db) => {
      const { messageKind, templateId, message } = choice.invitation;
      await db.query(
        `INSERT INTO board_tellings (organisation_id, connection_id, tells, stages, message_kind, template_id, message)
         VALUES ($1, $2, $3, '[]', $4, $5, $6)
         ON CONFLICT ON CONSTRAINT pk_board_tellings
         DO UPDATE SET tells = excluded.tells, message_kind = excluded.message_kind,
                       template_id = excluded.template_id, message = excluded.message`,
        [organisationId, connectionId, choice.tells, messageKind, templateId, message],
      );
      const choices = db.getRepository(BoardStageChoice);
      await choices.delete({ organisationId, connectionId });
      await choices.insert(chosen(choice.stages).map((one) => ({ organisationId, connectionId, ...one })));
      await this.audit.record(
        actor,
        'connections.telling-chosen',
        { type: 'connection', id: connectionId },
        { board: connection.board, tells: choice.tells },
      );
    });
  }
}

function chosen(stages: StageChoices): { stage: ToldStage; boardStage: string | null }[] {
  return TOLD_STAGES.flatMap((stage) => {
    const boardStage = stages.get(stage);
    return boardStage === undefined ? [] : [{ stage, boardStage }];
  });
}
