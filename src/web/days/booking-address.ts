/** Where a booking is found: on its day. */
export interface BookingAddress {
  readonly dayId: string;
  readonly id: string;
}
