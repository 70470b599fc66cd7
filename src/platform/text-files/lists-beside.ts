/** True for cells that hold lists beside each other, not a name beside its list; by the lines of each cell. */
export function areListsBeside(linesOfCells: readonly number[]): boolean {
  return linesOfCells.filter((lines) => lines > 1).length > 1;
}
