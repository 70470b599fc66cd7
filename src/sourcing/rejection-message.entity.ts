import { Check, Entity, PrimaryColumn } from 'typeorm';
import { ToldMessage } from './told-message.columns.js';

/** A row is how an organisation wrote its last rejection: offered for the next one. */
@Entity('rejection_messages')
@Check('ck_rejection_messages_message', `message_kind IN ('none', 'template', 'own')`)
export class RejectionMessage extends ToldMessage {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_rejection_messages' })
  organisationId!: string;
}
