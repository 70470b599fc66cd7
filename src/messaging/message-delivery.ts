/** Sends one message of the outbox. A class of its own so that the job can name it without knowing how it is done. */
export abstract class MessageDelivery {
  abstract deliver(organisationId: string, messageId: string): Promise<void>;
}
