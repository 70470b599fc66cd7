import type { Booking } from './booking.entity.js';

/** Where whoever has this booking ahead stands. */
export function stageWith({ status }: Pick<Booking, 'status'>): 'booked' | 'invited' {
  return status === 'confirmed' ? 'booked' : 'invited';
}
