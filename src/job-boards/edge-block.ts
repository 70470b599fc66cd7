import type { HttpResponse } from '../platform/http-client/index.js';

/**
 * True for a page in place of the API's refusal: it comes from the protection in front of a board, not from the board.
 * https://github.com/hhru/api/issues/575
 */
export function isEdgeBlock(response: HttpResponse): boolean {
  return response.status === 403 && !response.json().ok;
}
