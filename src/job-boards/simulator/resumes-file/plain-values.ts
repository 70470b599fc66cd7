import { decodeHTML } from 'entities';

/** An object of JSON. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** What spreadsheets, scripts and web forms write where nothing is known. */
const NOTHING =
  /^(?:|-+|—|–|\.|\?+|none|null|nil|nan|n\/?a|undefined|unknown|not (?:set|specified|stated)|не ?указан[аоы]?|не ?заполнен[аоы]?|неизвестно|нет (?:данных|информации)|н\/д|не вказано|көрсетілмеген)$/iu;

/** Keys under which an object says its text, the surest first. */
const TEXT_KEYS = ['title', 'name', 'text', 'value', 'label', 'ru', 'rus', 'title_rus', 'full'] as const;

/** Elements after which a reader sees a new line. */
const BREAKING_TAGS = /<\s*(?:br|\/?(?:p|li|ul|ol|div|tr|h[1-6]))\b[^<>]*>/giu;
const OTHER_TAGS = /<\s*\/?(?:b|i|u|a|em|strong|span|font|small|table|tbody|td|th|img|hr)\b[^<>]*>/giu;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for what says nothing: null, blank, "None", "не указано", an empty list or object. */
export function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return NOTHING.test(value.trim());
  if (typeof value === 'number') return Number.isNaN(value);
  if (Array.isArray(value)) return value.every(isNothing);
  return isRecord(value) && Object.values(value).every(isNothing);
}

/**
 * The text that a value shows: itself, its title or name, or its elements a line each; without mark-up and entities.
 *
 * @returns null if it says nothing
 */
export function textOf(value: unknown): string | null {
  if (isNothing(value) || typeof value === 'boolean') return null;
  if (typeof value === 'string') return withoutEntities(withoutMarkUp(value)).trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const lines = value.map(textOf).filter((line) => line !== null);
    return lines.length === 0 ? null : lines.join('\n');
  }
  if (!isRecord(value)) return null;
  for (const key of TEXT_KEYS) {
    const text = textOf(value[key]);
    if (text !== null) return text;
  }
  return null;
}

/** The elements of a list, the texts of one divided by commas, semicolons, bullets or lines, or a lone value as the only element. */
export function itemsOf(value: unknown, dividers = /[,;•·\n\r\t|]+/u): unknown[] {
  if (isNothing(value)) return [];
  if (Array.isArray(value)) return value.filter((item) => !isNothing(item));
  if (typeof value !== 'string') return [value];
  return withoutMarkUp(value)
    .split(dividers)
    .map((part) => part.replace(/^\s*[-–—*]\s+/u, '').trim())
    .filter((part) => !isNothing(part));
}

/** A whole number written as number or as text of nothing but digits and blanks; otherwise null. */
export function wholeOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  if (typeof value !== 'string') return null;
  const digits = value.replace(/[\s\u00a0\u202f]/gu, '').replace(/[.,]0+$/u, '');
  return /^\d{1,12}$/u.test(digits) ? Number(digits) : null;
}

/** Yes, no, or null for what is neither. */
export function yesOrNo(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  const text = textOf(value)?.toLowerCase() ?? '';
  if (/^(?:нет|no|false|0|ні|жоқ)(?![\p{L}\p{N}])|(?:^|\s)не\s|невозмож|отсутств|not |no_|неможлив/u.test(text))
    return false;
  return /^(?:да|есть|yes|true|1|так|є|иә|бар)(?![\p{L}\p{N}])|готов|возмож|могу|хочу|имеется|ready|possible|willing|desirable|дайын/u.test(
    text,
  )
    ? true
    : null;
}

function withoutEntities(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

function withoutMarkUp(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(BREAKING_TAGS, '\n')
    .replace(OTHER_TAGS, '')
    .replace(/\n\s*\n+/gu, '\n');
}
