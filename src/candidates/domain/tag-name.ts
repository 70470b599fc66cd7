import { storableText } from '../../kernel/storable-json.js';

/** Longer ones are notes. */
export const LONGEST_TAG_CHARACTERS = 40;

/** A tag as it is shown: one line, single spaces, without the # that other programs want before it. */
export function tagName(typed: string): string {
  return storableText(typed).normalize('NFC').replaceAll(/\s+/gu, ' ').trim().replace(/^#\s*/u, '');
}

/** The form in which tags are compared: «VIP» and «vip», «Тёплый» and «теплый» are one. */
export function tagKey(name: string): string {
  return tagName(name).toLowerCase().replaceAll('ё', 'е');
}
