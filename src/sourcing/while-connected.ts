import { NoSuchConnection } from '../job-boards/index.js';
import type { ConnectionsService, ConnectionView } from '../job-boards/index.js';

/** Work through a connection in the background. Where it was disconnected before or meanwhile, nothing is left to be done. */
export async function whileConnected(
  connections: ConnectionsService,
  ref: { readonly organisationId: string; readonly connectionId: string },
  work: (connection: ConnectionView) => Promise<void>,
): Promise<void> {
  const state = (): Promise<ConnectionView | null> =>
    connections.state(ref.organisationId, ref.connectionId).catch((error: unknown) => {
      if (error instanceof NoSuchConnection) return null;
      throw error;
    });
  const connection = await state();
  if (connection === null) return;
  try {
    await work(connection);
  } catch (error) {
    if ((await state()) !== null) throw error;
  }
}
