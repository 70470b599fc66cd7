/** A number and the people behind it; no address where there is nobody. */
export interface PeopleFigure {
  text: string;
  href: string | null;
}
