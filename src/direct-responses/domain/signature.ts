/** How long a signed message may be on its way, and how far two clocks may differ. */
export const REPLAY_WINDOW_SECONDS = 300;

/** What is signed: the time with the body, so that neither can be exchanged. */
export function signedBytes(timestamp: string, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${timestamp}.`), body]);
}

/** Signatures of a header, `v1=<64 hexadecimal digits>`, several of them with commas between; others are passed over. */
export function readSignatures(header: string): string[] {
  return header
    .slice(0, 1_000)
    .split(',')
    .flatMap((part) => /^\s*v1=([0-9a-f]{64})\s*$/iu.exec(part)?.[1]?.toLowerCase() ?? []);
}

/** True for the seconds of a time within the window around now. */
export function isWithinWindow(timestamp: string, now: Date): boolean {
  if (!/^\d{1,12}$/u.test(timestamp)) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= REPLAY_WINDOW_SECONDS;
}
