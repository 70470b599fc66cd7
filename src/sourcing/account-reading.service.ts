import { Injectable } from '@nestjs/common';
import { ConnectionAccounts, ConnectionPaused, ManagerAccountRefused, NoSuchConnection } from '../job-boards/index.js';

/** An account that is closed is known by its pulls; one that was disconnected is nobody's any more. */
const NOTHING_TO_READ = [ConnectionPaused, ManagerAccountRefused, NoSuchConnection];

/** Reads in the background what one account may do. */
@Injectable()
export class AccountReading {
  constructor(private readonly accounts: ConnectionAccounts) {}

  /** @throws what the board threw, so that the queue tries again */
  async run(organisationId: string, connectionId: string): Promise<void> {
    try {
      await this.accounts.readAnew(organisationId, connectionId);
    } catch (error) {
      if (!NOTHING_TO_READ.some((kind) => error instanceof kind)) throw error;
    }
  }
}
