import type { Board } from './boards.table.js';
import type { JobBoard } from './job-board.port.js';

/** All boards that the product can reach. */
export class JobBoards {
  private readonly byName: ReadonlyMap<Board, JobBoard>;

  constructor(boards: readonly JobBoard[]) {
    this.byName = new Map(boards.map((board) => [board.board, board]));
  }

  /** In the order in which they were given. */
  all(): JobBoard[] {
    return [...this.byName.values()];
  }

  for(board: Board): JobBoard {
    const found = this.byName.get(board);
    if (!found) throw new Error(`No adapter for the board ${board}`);
    return found;
  }
}
