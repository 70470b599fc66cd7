/** A paragraph, a point of a list or a cell, where the tags of a PDF tell. */
export interface PrintedBlock {
  readonly isPoint: boolean;
  /** The row of a table that it stands in. */
  readonly row: number | null;
}

/** A piece of text where a page of a PDF prints it; lengths in points, from the lower left corner of the page. */
export interface PrintedText {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly block?: PrintedBlock;
}
