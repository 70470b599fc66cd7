/** A rate with its interval as three places on a line of 100 units. */
export interface RateBar {
  low: number;
  spread: number;
  rate: number;
}

/** Places for a rate and its interval, all shares of one. */
export function rateBar({
  rate,
  low,
  high,
}: {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}): RateBar {
  const place = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return {
    low: place(low),
    spread: Math.max(0.5, Math.round((place(high) - place(low)) * 10) / 10),
    // The mark is 0.8 units wide and stays on its line.
    rate: Math.min(place(rate), 99.2),
  };
}
