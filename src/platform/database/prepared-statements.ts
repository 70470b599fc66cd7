import { createHash } from 'node:crypto';
import pg from 'pg';

/** A statement that was asked this often is kept prepared: rarer ones would only take the server's memory. */
const ASKED_MIN = 3;

/** Statements that a connection keeps. Each takes some tens of kilobytes of the server. */
const KEPT_MAX = 200;

/** Statements that are counted at a time; a filter or a list can make any number of different ones. */
const COUNTED_MAX = 2_000;

/** Of 6 bits each: no two statements share them. PostgreSQL cuts names at 63 bytes. */
const NAME_LETTERS = 22;

/** Longer ones are lists of rows, hardly ever of the same length again. */
const LETTERS_MAX = 10_000;

/**
 * A plan that the tables have outgrown, a prepared statement that the server does not know, or one that it knows already: another
 * process has brought the tables up to date, or a pool stands in between. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const REFUSALS = new Set<unknown>(['0A000', '26000', '42P05']);

/**
 * One name for one statement in every process: where a pool hands the same connections to several of them, a name that each of them
 * counted for itself would stand for another one's statement.
 */
function nameByText(text: string): string {
  return `otklik_${createHash('sha256').update(text).digest('base64url').slice(0, NAME_LETTERS)}`;
}

/** Which statements all connections of one pool keep prepared, and under which names. */
export class PreparedStatements {
  private readonly asked = new Map<string, number>();
  private readonly names = new Map<string, string>();
  private readonly refused = new Set<string>();

  /** Counts that a statement is asked once more. Null if it is not to be kept. */
  nameOf(text: string): string | null {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    if (text.length > LETTERS_MAX || this.names.size >= KEPT_MAX || this.refused.has(text)) return null;
    const asked = (this.asked.get(text) ?? 0) + 1;
    if (asked >= ASKED_MIN) {
      const name = nameByText(text);
      this.names.set(text, name);
      this.asked.delete(text);
      return name;
    }
    if (this.asked.size >= COUNTED_MAX) this.asked.clear();
    this.asked.set(text, asked);
    return null;
  }

  /** A statement that failed for being prepared is sent whole from now on. */
  failed(text: string, error: unknown): void {
    if (!REFUSALS.has((error as { code?: unknown } | null)?.code) || !this.names.delete(text)) return;
    this.refused.add(text);
  }
}

/** What begins a transaction, and what ends it. */
const BEGINNING = 'START TRANSACTION';
const ENDS = new Set<unknown>(['COMMIT', 'ROLLBACK']);

/**
 * Connections that have the server read a frequent statement once instead of each time: a sixth of what it does for the short
 * statements of a page or of a response that is read. A transaction begins together with its first statement instead of before it: of
 * the four times that a short one asked the server, one asked nothing.
 */
export function preparingClient(statements = new PreparedStatements()): typeof pg.Client {
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      const ask = this.query.bind(this) as Ask;
      const prepared = (given: unknown, values?: unknown, ...others: unknown[]): unknown => {
        const isPlain = typeof given === 'string' && Array.isArray(values) && values.length > 0 && others.length === 0;
        const name = isPlain ? statements.nameOf(given) : null;
        if (name === null) return ask(given, values, ...others);
        const answer = ask({ name, text: given, values }) as Promise<unknown>;
        return answer.catch((error: unknown) => {
          statements.failed(given as string, error);
          throw error;
        });
      };
      this.query = begunWithFirst(ask, prepared) as typeof this.query;
    }
  };
}

type Ask = (...given: unknown[]) => unknown;

/**
 * Lets a transaction begin together with its first statement.
 *
 * @param ask       asks the server as it is
 * @param prepared  the same, of statements that may be kept
 */
function begunWithFirst(ask: Ask, prepared: Ask): Ask {
  let isToBegin = false;
  /** While the server begins one, before a statement that cannot be sent together with that. */
  let beginning: Promise<unknown> | null = null;
  /** The one that was to begin may not have: the server reads statements that come together before it does any of them. */
  let isLost = false;
  return (given, values, ...others) => {
    const isBare = typeof given === 'string' && values === undefined && others.length === 0;
    const isEnd = isBare && ENDS.has(given);
    if (isEnd) isLost = false;
    if (isLost) return Promise.reject(new TransactionLost());
    if (isBare && given === BEGINNING && !isToBegin) {
      isToBegin = true;
      return Promise.resolve(nothing(BEGINNING));
    }
    if (!isToBegin) {
      // What is asked meanwhile stays behind what was asked before it.
      return beginning === null
        ? prepared(given, values, ...others)
        : beginning.then(() => prepared(given, values, ...others));
    }
    isToBegin = false;
    if (isEnd) return Promise.resolve(nothing(given));
    if (isBare)
      return (ask(`${BEGINNING}; ${given}`) as Promise<pg.QueryResult | pg.QueryResult[]>).then(
        behindTheFirst,
        (error: unknown) => {
          isLost = true;
          throw error;
        },
      );
    beginning = (ask(BEGINNING) as Promise<unknown>).finally(() => (beginning = null));
    return beginning.then(() => prepared(given, values, ...others));
  };
}

/** What the server says of a statement in a transaction in which one has failed. https://www.postgresql.org/docs/current/errcodes-appendix.html */
class TransactionLost extends Error {
  readonly code = '25P02';

  constructor() {
    super('The first statement of this transaction has failed: end it before anything else is asked');
  }
}

/** The answers to several statements that were asked at once, as one would have them without the first of these; of nothing but a comment there is none. */
function behindTheFirst(all: pg.QueryResult | pg.QueryResult[]): pg.QueryResult | pg.QueryResult[] {
  if (!Array.isArray(all)) return nothing('');
  const answers = all.slice(1);
  return answers.length === 1 ? answers[0] : answers;
}

/** The server's answer to what it was not asked. */
function nothing(command: string): pg.QueryResult {
  return { command, rowCount: null, oid: 0, rows: [], fields: [] };
}
