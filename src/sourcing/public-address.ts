import { isIP } from 'node:net';
import type { Settings } from '../platform/config/index.js';

/** Names and networks that nobody outside can call: RFC 6761 §6.3, RFC 6762, RFC 1918, RFC 4193, RFC 3927. */
const ONLY_HERE =
  /^localhost$|\.(localhost|local|internal|lan|test)$|^(127|10|0)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\.|^::1?$|^f[cd][0-9a-f]{2}:|^fe[89ab][0-9a-f]:/;

/** Whether a board can call us: the simulated one always, a real one only at a public address by https. */
export function boardCanReach({
  publicUrl,
  boardsSimulated,
}: Pick<Settings, 'publicUrl' | 'boardsSimulated'>): boolean {
  if (boardsSimulated) return true;
  const { protocol, hostname } = new URL(publicUrl);
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const isNamed = isIP(host) !== 0 || host.includes('.');
  return protocol === 'https:' && isNamed && !ONLY_HERE.test(host);
}
