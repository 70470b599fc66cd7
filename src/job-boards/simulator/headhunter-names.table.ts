/** Names of HeadHunter's dictionary values that occur in the market. */
export const EDUCATION_NAMES: Readonly<Record<string, string>> = {
  secondary: 'Среднее',
  special_secondary: 'Среднее специальное',
  unfinished_higher: 'Неоконченное высшее',
  higher: 'Высшее',
  bachelor: 'Бакалавр',
  master: 'Магистр',
  candidate: 'Кандидат наук',
  doctor: 'Доктор наук',
};

export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  rus: 'Русский',
  ukr: 'Украинский',
  kaz: 'Казахский',
  eng: 'Английский',
  deu: 'Немецкий',
  chi: 'Китайский',
};

export const LANGUAGE_LEVEL_NAMES: Readonly<Record<string, string>> = {
  a1: 'A1 — Начальный',
  a2: 'A2 — Элементарный',
  b1: 'B1 — Средний',
  b2: 'B2 — Средне-продвинутый',
  c1: 'C1 — Продвинутый',
  c2: 'C2 — В совершенстве',
  l1: 'Родной',
};

export const RELOCATION_NAMES: Readonly<Record<string, string>> = {
  no_relocation: 'не готов к переезду',
  relocation_possible: 'готов к переезду',
  relocation_desirable: 'хочу переехать',
};

export const TRIP_NAMES: Readonly<Record<string, string>> = {
  ready: 'готов к командировкам',
  sometimes: 'готов к редким командировкам',
  never: 'не готов к командировкам',
};

export const HIDDEN_FIELD_NAMES: Readonly<Record<string, string>> = {
  names_and_photo: 'ФИО и фотографию',
  phones: 'Все указанные в резюме телефоны',
  email: 'Электронную почту',
  other_contacts: 'Прочие контакты (Skype, соцсети)',
  experience: 'Все места работы',
};

export const STATE_NAMES: Readonly<Record<string, string>> = {
  response: 'Отклик',
  invitation: 'Приглашение',
  discard: 'Отказ',
  hidden: 'Скрытый',
};

/** Who may read a note on a person: the author's colleagues too, or the author alone. */
export const COMMENT_ACCESS_NAMES = {
  coworkers: 'Виден мне и моим коллегам',
  owner: 'Виден только мне',
} as const;

export type CommentAccess = keyof typeof COMMENT_ACCESS_NAMES;
