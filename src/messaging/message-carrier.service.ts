import { Injectable } from '@nestjs/common';
import { MailNotSent, MailTransport, SENDING_LIMIT_SECONDS } from '../platform/mail-transport/index.js';
import type { OutgoingMail, SendingFailure } from '../platform/mail-transport/index.js';
import { BoardChannels } from './board-channels.js';
import type { BoardMessageToSend } from './board-channels.js';
import { NotTakenByBoard, RestsWithConnection } from './messaging.errors.js';

/** A message in words, by the way it goes. */
export type OutgoingMessage =
  | { readonly channel: 'email'; readonly mail: OutgoingMail }
  | { readonly channel: 'board' | 'letter'; readonly message: BoardMessageToSend };

/** What is known of a message that could not be handed over. */
export interface NotCarried {
  /** `rests`: nobody could be asked to take it. */
  readonly failure: SendingFailure | 'rests';
  readonly problem: string;
}

/** No handing over lasts longer than this, by either way. */
export const CARRYING_LIMIT_SECONDS = SENDING_LIMIT_SECONDS;

/** Hands messages to whoever takes them to the candidate. */
@Injectable()
export class MessageCarrier {
  constructor(
    private readonly transport: MailTransport,
    private readonly boards: BoardChannels,
  ) {}

  /** @returns null when it was taken */
  async carry(outgoing: OutgoingMessage): Promise<NotCarried | null> {
    try {
      if (outgoing.channel === 'email') await this.transport.send(outgoing.mail);
      else await this.boards.send(outgoing.message, outgoing.channel === 'letter' ? 'letter' : 'chat');
      return null;
    } catch (error) {
      if (error instanceof MailNotSent || error instanceof NotTakenByBoard) {
        return { failure: error.failure, problem: error.message };
      }
      if (error instanceof RestsWithConnection) return { failure: 'rests', problem: error.message };
      throw error;
    }
  }
}
