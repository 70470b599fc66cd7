import { addressOf } from '../../platform/mail-transport/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** What is kept about a candidate who reads the page, and where they ask for it or have it erased. */
export interface OwnDataPart {
  about: string;
  address: string;
  href: string;
}

/**
 * The part. Our mails come from this address, and answers to them are read there.
 *
 * @param sender  as mails name it, with or without a name before the address
 */
export function ownDataPart(sender: string, companyName: string, f: Formatter): OwnDataPart {
  const address = addressOf(sender);
  const subject = f.t('ownData.subject', { company: companyName });
  return {
    about: f.t('ownData.about', { company: companyName }),
    address,
    href: `mailto:${address}?subject=${encodeURIComponent(subject)}`,
  };
}
