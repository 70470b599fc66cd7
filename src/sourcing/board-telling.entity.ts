import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Connection } from '../job-boards/index.js';
import type { BoardStage } from '../job-boards/index.js';
import { ToldMessage } from './told-message.columns.js';

/** A row is what a connection's board is told of our decisions; without one it is as usual. Its message goes with invitations. */
@Entity('board_tellings')
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], ['organisationId', 'id'], {
  name: 'fk_board_tellings_connection',
  onDelete: 'CASCADE',
})
@Check('ck_board_tellings_message', `message_kind IN ('none', 'template', 'own')`)
export class BoardTelling extends ToldMessage {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_board_tellings' })
  organisationId!: string;

  @PrimaryColumn({ name: 'connection_id', type: 'uuid', primaryKeyConstraintName: 'pk_board_tellings' })
  connectionId!: string;

  /** Null = nobody has said: on at the simulated boards, off at the real ones. */
  @Column({ name: 'tells', type: 'boolean', nullable: true })
  tells!: boolean | null;

  /** The stages that the board listed last. */
  @Column({ name: 'stages', type: 'jsonb' })
  stages!: BoardStage[];

  @Column({ name: 'stages_read_at', type: 'timestamptz', nullable: true })
  stagesReadAt!: Date | null;
}
