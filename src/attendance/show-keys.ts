import { titleKeyOf } from '../vacancies/index.js';
import type { ShowRecordRow } from './show-record.entity.js';

/** A record as it was written. */
type Written = Pick<ShowRecordRow, 'citySlug' | 'cityText' | 'vacancyText' | 'board'>;

/** "Chennai", "chennai " and "CHENNAI" are one city, known to the places table or not; vacancies and boards likewise. */
export function showKeys({
  citySlug,
  cityText,
  vacancyText,
  board,
}: Written): Pick<ShowRecordRow, 'cityKey' | 'vacancyKey' | 'boardKey'> {
  return { cityKey: citySlug ?? keyOf(cityText), vacancyKey: keyOf(vacancyText), boardKey: keyOf(board) };
}

function keyOf(text: string | null): string | null {
  return text === null ? null : titleKeyOf(text);
}
