import { Injectable } from '@nestjs/common';
import { ConnectionAccounts, ConnectionPaused, ManagerAccountRefused } from '../job-boards/index.js';

/** Reads in the background what one account may do. */
@Injectable()
export class AccountReading {
  constructor(private readonly accounts: ConnectionAccounts) {}

  /** @throws what the board threw, so that the queue tries again; an account that is closed is known by its pulls */
  async run(organisationId: string, connectionId: string): Promise<void> {
    try {
      await this.accounts.readAnew(organisationId, connectionId);
    } catch (error) {
      if (!(error instanceof ConnectionPaused || error instanceof ManagerAccountRefused)) throw error;
    }
  }
}
