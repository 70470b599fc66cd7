import { Injectable } from '@nestjs/common';

/** A message as it goes out by a board's own channel. */
export interface BoardMessageToSend {
  readonly organisationId: string;
  /** Id in the outbox; the board takes a message with the same one but once. */
  readonly messageId: string;
  /** The application by which the candidate is known at a board. */
  readonly applicationId: string;
  /** Plain text. */
  readonly text: string;
}

/** How a candidate is reached at a board: in its chat, or by letter where it has none. */
export type BoardWay = 'chat' | 'letter';

/** The way to candidates that job boards have: what it is and how it works is known to the capability that talks to them. */
export interface BoardChannel {
  /** How the candidate of an application can be written to there; null = not at all. Only reads the database. */
  reaches(organisationId: string, applicationId: string): Promise<BoardWay | null>;
  /** Safe to repeat: the candidate gets the message once. @throws NotTakenByBoard, RestsWithConnection */
  send(message: BoardMessageToSend): Promise<void>;
  /** Sent twice, it arrives twice. @throws NotTakenByBoard, RestsWithConnection */
  sendLetter(message: BoardMessageToSend): Promise<void>;
}

/** The boards' channel of this process; without one nobody is reached by it. */
@Injectable()
export class BoardChannels {
  private channel: BoardChannel | null = null;

  /** @throws Error when there is one already, so that the process does not start */
  register(channel: BoardChannel): void {
    if (this.channel) throw new Error('The channel of the boards is registered twice: one capability has it');
    this.channel = channel;
  }

  async reaches(organisationId: string, applicationId: string): Promise<BoardWay | null> {
    return (await this.channel?.reaches(organisationId, applicationId)) ?? null;
  }

  async send(message: BoardMessageToSend, way: BoardWay): Promise<void> {
    if (!this.channel) throw new Error('No channel of boards is registered, though a message was written for it');
    if (way === 'letter') await this.channel.sendLetter(message);
    else await this.channel.send(message);
  }
}
