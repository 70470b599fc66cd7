import type { FastifyRequest } from 'fastify';
import { badArguments } from './headhunter.errors.js';
import { argumentsOf, wholeNumber } from './http-call.js';

/** `page` and `per_page` of a list. */
export function pageOf(request: FastifyRequest, usual: number, most: number): { page: number; perPage: number } {
  const query = argumentsOf(request);
  const page = wholeNumber(query.page, 0);
  const perPage = wholeNumber(query.per_page, usual);
  if (page === null) throw badArguments('page');
  if (perPage === null || perPage < 1 || perPage > most) throw badArguments('per_page');
  return { page, perPage };
}

/** The same for lists that declare no error for a page: what makes no sense becomes the nearest thing that does. */
export function nearestPageOf(request: FastifyRequest, usual: number, most: number): { page: number; perPage: number } {
  const query = argumentsOf(request);
  const perPage = wholeNumber(query.per_page, usual) ?? usual;
  return { page: wholeNumber(query.page, 0) ?? 0, perPage: Math.min(most, Math.max(1, perPage)) };
}
