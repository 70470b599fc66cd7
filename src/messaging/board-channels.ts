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

/** The way to candidates that job boards have: what it is and how it works is known to the capability that talks to them. */
export interface BoardChannel {
  /** Whether the candidate of an application can be written to there. Only reads the database. */
  reaches(organisationId: string, applicationId: string): Promise<boolean>;
  /** Safe to repeat: the candidate gets the message once. @throws NotTakenByBoard, RestsWithConnection */
  send(message: BoardMessageToSend): Promise<void>;
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

  async reaches(organisationId: string, applicationId: string): Promise<boolean> {
    return (await this.channel?.reaches(organisationId, applicationId)) ?? false;
  }

  async send(message: BoardMessageToSend): Promise<void> {
    if (!this.channel) throw new Error('No channel of boards is registered, though a message was written for it');
    await this.channel.send(message);
  }
}
