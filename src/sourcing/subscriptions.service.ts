import { Inject, Injectable, Logger } from '@nestjs/common';
import { JobBoards } from '../job-boards/index.js';
import type { Board, ConnectionRef, ConnectionView } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { ExpectedError } from '../kernel/errors.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { BoardSubscription } from './board-subscription.entity.js';
import { readHintSecret, writeHintSecret } from './hint-address.js';
import { HintRoutes } from './hint-routes.service.js';
import { boardCanReach } from './public-address.js';
import { problemOf } from './sourcing.errors.js';

/** Whether a board tells us at once what happens. `impossible`: this board has no such thing. */
export interface SubscriptionView {
  readonly state: 'stands' | 'failed' | 'unreachable' | 'not-yet' | 'impossible';
  readonly checkedAt: Date | null;
  /** When the board last called. */
  readonly lastHintAt: Date | null;
}

/** Subscriptions vanish when an access is withdrawn, and stop when we did not answer for long. */
const CHECKED_EVERY_MINUTES = 60;

/** Has the boards tell us of what happens, and sees to it that they go on doing so. */
@Injectable()
export class SubscriptionsService {
  private readonly log = new Logger('sourcing');

  constructor(
    private readonly database: Database,
    private readonly boards: JobBoards,
    private readonly routes: HintRoutes,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes, renews or leaves the subscription of a connection as it is. Asks the board once an hour, and at once when it was
   * connected anew or our address is another one. Never fails: without it everything comes by polling.
   *
   * @param now  a person has just connected, or wants to see it work
   */
  async keep(connection: ConnectionView, now = false): Promise<void> {
    const board = this.boards.for(connection.board);
    if (connection.status !== 'connected' || !board.subscribe || !boardCanReach(this.settings)) return;
    const known = await this.known(connection);
    if (!now && known && !this.isToBeChecked(connection, known)) return;
    const address = this.addressOf(connection);
    try {
      const own = `${address}/${this.secretOf(connection)}`;
      const externalId = await board.subscribe(connection, own, (url) => this.isAsGood(url, address));
      await this.note(connection, { externalId, address, problem: null });
    } catch (error) {
      const { code } = problemOf(error);
      if (error instanceof ExpectedError) this.log.warn({ code }, `No subscription: ${error.message}`);
      else this.log.error({ err: error }, 'No subscription');
      await this.note(connection, { externalId: null, address, problem: code });
    }
  }

  /** How the subscriptions of these connections stand, by connection. */
  async views(organisationId: string, connections: readonly ConnectionView[]): Promise<Map<string, SubscriptionView>> {
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ connection_id: string; problem: string | null; checked_at: Date; last_hint_at: Date | null }[]>(
        `SELECT connection_id, problem, checked_at,
                (SELECT max(received_at) FROM board_hints hint
                  WHERE hint.organisation_id = $1 AND hint.connection_id = subscription.connection_id) AS last_hint_at
           FROM board_subscriptions subscription WHERE organisation_id = $1`,
        [organisationId],
      ),
    );
    return new Map(
      connections.map(({ connectionId, board }) => {
        const row = rows.find((one) => one.connection_id === connectionId);
        return [
          connectionId,
          {
            state: this.stateOf(board, row ?? null),
            checkedAt: row?.checked_at ?? null,
            lastHintAt: row?.last_hint_at ?? null,
          },
        ];
      }),
    );
  }

  /** The address of another connection of this installation: the hints that come there are shared. */
  private async isAsGood(url: string, address: string): Promise<boolean> {
    if (!url.startsWith(`${address}/`)) return false;
    const target = readHintSecret(this.settings.linkSecret, url.slice(address.length + 1));
    return target !== null && (await this.routes.isInUse(target));
  }

  private stateOf(board: Board, row: { problem: string | null } | null): SubscriptionView['state'] {
    if (!this.boards.for(board).subscribe) return 'impossible';
    if (!boardCanReach(this.settings)) return 'unreachable';
    if (row === null) return 'not-yet';
    return row.problem === null ? 'stands' : 'failed';
  }

  private isToBeChecked(connection: ConnectionView, { address, checkedAt }: BoardSubscription): boolean {
    const age = this.clock.now().getTime() - checkedAt.getTime();
    return age >= CHECKED_EVERY_MINUTES * 60_000 || address !== this.addressOf(connection);
  }

  private addressOf({ board }: ConnectionRef): string {
    return `${this.settings.publicUrl}/hooks/${board}`;
  }

  private secretOf(connection: ConnectionRef): string {
    return writeHintSecret(this.settings.linkSecret, connection);
  }

  private async known({ organisationId, connectionId }: ConnectionRef): Promise<BoardSubscription | null> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(BoardSubscription).findOneBy({ organisationId, connectionId }),
    );
  }

  private async note(
    connection: ConnectionRef,
    found: Pick<BoardSubscription, 'externalId' | 'address' | 'problem'>,
  ): Promise<void> {
    const { organisationId, connectionId } = connection;
    // One that only could not be asked about just now is taken for standing.
    if (found.externalId !== null) await this.routes.set(connection, found.externalId);
    const row = { organisationId, connectionId, ...found, checkedAt: this.clock.now() };
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(BoardSubscription).upsert(row, ['organisationId', 'connectionId']),
    );
  }
}
