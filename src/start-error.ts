/** The product cannot start; the message is one line that says what to do. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}

/** @param pages  the port of the pages: the others follow it */
export function portInUse(port: number, pages: number): StartError {
  return new StartError(
    `Port ${port} is in use by another program. Stop it, or choose four free ports in a row: PORT=${pages + 100} npm start`,
  );
}

/** The failure in our own words where it has any: a port that was free when it was looked at may be taken by somebody before we listen there. */
export function asStartError(error: unknown, pages: number): unknown {
  const { code, port } = (error ?? {}) as { code?: unknown; port?: unknown };
  return code === 'EADDRINUSE' && typeof port === 'number' ? portInUse(port, pages) : error;
}
