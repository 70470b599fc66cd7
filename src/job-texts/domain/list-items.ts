import { foundIn, isIn } from '../../kernel/sought.js';
import { kindOfLine } from './kind-of-line.js';
import { EXPERIENCE_WORD } from './no-experience.js';
import { NONE_NEEDED } from './none-needed.js';
import type { PlacedSentence } from './sections.js';
import { isAskedAmongWork } from './asked-among-work.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** What a text states in a list, and the sentence that states it. */
export interface ListItem {
  readonly text: string;
  readonly sentence: PlacedSentence;
}

/** Words by which a sentence outside all headings tells of the work. */
const DUTY_OPENING = ofOurLetters(
  /(?:^(?:[^,.:;]{0,60} )?|[.!] )(?:(?:вам |тебе )?предстоит|займ[её]тесь|вы займетесь|доведеться|в обязанности входит|(?:вы|ты) (?:будете|будешь)|делать нужно(?: вот что)?|потрібно буде|вам потрібно буде|(?:the job|the role|work|duties|responsibilities) (?:involves?|includes?)|responsibilities include|you (?:will|would)(?! get| need| have| receive| like)|you.(?:ll|d)(?! get| need| have| receive| enjoy| like)|(?:that|this|which) (?:means|involves|includes|entails)(?= \p{L}+ing(?!\p{L})))[\s:,]+/u,
);
const CONDITION_OPENING = ofOurLetters(
  /^(?:график|режим работы|смен|выплат|оформлен|официальн|соцпакет|социальн|отпуск|проезд|жиль|проживан|питани|спецодежд|инструмент|оплачива|предоставля|компенс|плат(?:им|ят)|платимо|ежедневн|еженедельн|подработк|полный день|бесплатн|премии|чаевые|щотижнев|оклад|ставка|работать нужно с|гибкий|гнучк|дмс|медстрах|обучение за|графік|виплат|офіційн|харчуван|жұмыс кестесі|жатақхана|тамақ(?:тану)? (?:тегін|біз)|кормим|годуємо|обед[ыи]? |подъемн|служебн\p{L}{2} (?:жиль|квартир|авто|транспорт|дом)|службов\p{L}{1,2} (?:житл|авто)|единовременн\p{L}{2} выплат|общежити|гуртожит|удаленка |віддалено |корпоративн\p{L}{2} (?:автобус|транспорт|связь|обуч)|льготн\p{L}{2} (?:стаж|пенси|отпуск)|пільгов|доплата |доплачуємо|надбавка |развозка|доставка (?:на работу|до работы|служебн|автобус|транспорт)|\d{2} (?:\p{L}+ )?(?:дн(?:ей|я) отпуск|днів відпуст|days.?.? (?:holiday|(?:annual |paid )?leave))|staff (?:meals|discount)|live-in |overtime (?:is )?paid|in return|we (?:provide|cover|pay)(?! .*(?:services?|solutions?|software|products?|care|education|clients|customers|patients)(?!\p{L}))|(?:мы |ми )(?:предоставляем|оплачиваем|обеспечиваем|компенсируем|надаємо|оплачуємо|забезпечуємо|компенсуємо)(?! .*(?:услуг|решени|клиент|послуг|рішен|клієнт)) |you.ll (?:get|receive|enjoy)|weekly pay|free |paid )/u,
);
/** «Доставлять заказы, принимать оплату» outside all headings is the work. */
const OPENS_WITH_DOING = ofOurLetters(/^\p{L}{2,}(?:ать|ять|ить|еть|ати|яти|ити|іти|вести|везти)(?:ся|сь)? \p{L}{2}/u);
/** What the reader of the page shall do, or be able to do. */
const OF_THE_READER = ofOurLetters(
  /^(?:знать|уметь|иметь|быть|владеть|хотеть|любить|обладать|понимать|знати|вміти|мати|бути|володіти|любити|звонить|писать|показать|создать|скачать|подписаться|записаться|разместить|связаться|сохранить|отправить|откликнуться|задать|оставить|смотреть|посмотреть|узнать|получить|стать|найти|искать|работать нужно|зателефонувати|надіслати|переглянути|створити|зберегти)(?!\p{L})/u,
);
/** «Зарплата: 50 000», "salary from 500": what is paid is no work, also where it stands between two headings of one line. */
const TELLS_OF_PAY = ofOurLetters(
  /^(?:(?:месячная |средняя )?(?:з\/?п|зарплата|заработная плата|оклад|заробітна плата|зарплатня|оплата(?: труда| праці)?|доход|дохід|ставка|жалақы\p{L}{0,3}|еңбекақы\p{L}{0,3}|айлық\p{L}{0,3}|salary|pay|wages?|compensation|rate)(?: (?:составляет|складає|is|range|құрайды))?[\s:—–-]|(?:мы )?платим |(?:ми )?платимо |we pay )[^\d]{0,40}\d{2}/u,
);
/** Below a list, and no item of it: «Пишите в WhatsApp!». */
const TURNS_TO_THE_READER = ofOurLetters(
  /^(?:чтобы (?:мы|я) (?:понял|узнал|знал|убедил|увидел)|щоб (?:ми|я) (?:зрозумі|знал|переконал)|для (?:подачи|отправки) (?:заявки|отклика|резюме)|ждем (?:резюме|откликов|отклики|звонк)|нажмите|пишите|звоните|откликайтесь|присылайте|отправляйте|ждем (?:вас|ваш)|телефонуйте|надсилайте|чекаємо на|хабарлас|send (?:us|your)|apply (?:now|today)|contact us)/u,
);
/** Where to write, to call and to come, and what a post is to be found by: «📍 Пушкина, 40», «Тел. 067 …», «#работа». */
const OF_CONTACTS = ofOurLetters(
  /^[^\p{L}\d]*(?:(?:\p{L}+ )?#\p{L}|(?:тел|моб|whats ?app|ват?сап|вотсап|viber|вайбер|telegram|телеграм\p{L}?|тг|инста\p{L}*|e-?mail|почта|пошта|сайт|адрес\p{L}?|мекен-?жай\p{L}*|байланыс|контакт\p{L}*|contacts?|phone|address)(?:\s?[:.—–-]|\s(?=[+\d@(]))|(?:писать|пишите|звонить|звоните|дзвонити|телефонуйте|хабарласу|call|text|ring|dm)\s(?:в |на |до |to |us )?(?:[@+\d(]|тг|телеграм|личк|директ|вайбер|вотсап|ват?сап)|(?:адрес|пр(?:оспект|-т|\.)|ул(?:ица|\.)|вул(?:иця|\.)|пер(?:еулок|\.)|бульвар|шоссе|көшесі)\s[^.;!?]{2,40}\d)|^[^\p{L}]*(?:\+?\d[\s()-]*){9,}[^\p{L}\d]*(?:\(?\p{L}+\)?)?$|^[^\d]{0,60}[\w.+-]+@[\w-]+\.\p{L}{2}|^[\p{L}\s]{0,20}@[\w_]{4,}/u,
);
/** A question and its letter, a way through the page, how somebody is chosen: among conditions, and none. */
const NO_CONDITION = ofOurLetters(
  /\?$|^[^\p{L}/]*\p{L}?[^\p{L}/]*$|^(?:(?:вкажіть|укажите|введіть|введите|enter|type in) (?:ваш\p{L}*|сво\p{L}+|your) |(?:ваш[еаі]?|your) (?:ім'я|имя|прізвище|фамилия|номер|телефон|name|phone|e-?mail)|(?:надіслати|відправити|отправить|submit|send)(?: (?:дані|данные|заявку|форму|the form|application))?[.!]?$|[←→»<>]|(?:предыдущ|следующ|попередн|наступн)\p{L}{2}: |registered (?:in|office|charity)|(?:мы )?рассматрива\p{L}+ (?:отклик|резюме|заявк)|(?:мы )?(?:перезвоним|ответим|свяжемся|передзвонимо|відповімо|зв'яжемося)|(?:отбор|відбір) (?:из|із|з|в|у|проход|прохо|состо|склад)|(?:заявки|заявления|документы|заяви|документи) (?:принима|прийма|пода|представл|направл|надсил)|расходы .{3,60} (?:сами|за свой сч[её]т)|(?:fill in|complete|submit) (?:the|our|a|your) |how to apply|(?:we|our team) (?:reply|aim to reply|will (?:contact|call|reply)))/u,
);
/** "Duties include, but are not limited to: …" */
const NOT_LIMITED_TO = /^[\s,]*(?:but,? )?(?:(?:is|are),? )?not limited to:?\s*/iu;
/** Parts longer than this are no items of a list. */
const ITEM_WORDS_MAX = 9;

/** "English lessons", «возможность получить удостоверения»: words of asking, and what is given. */
const IS_TAUGHT = ofOurLetters(
  /classes|lessons|courses|training|support|tuition|become|обучени|возможност|курс|уроки|навчання|можливіст|оқыту|мүмкіндік/u,
);

/** «Опыт не обязателен, научим» below the work. */
function saysNoneNeeded(norm: string): boolean {
  return EXPERIENCE_WORD.test(norm) && norm.search(NONE_NEEDED) === 0;
}

function isAsked(norm: string): boolean {
  return kindOfLine(norm) === 'asked' && !isIn(IS_TAUGHT, norm);
}

/** The items of all lists of one kind, in the order of the text. */
export function listItems(sentences: readonly PlacedSentence[], kind: 'duties' | 'conditions'): ListItem[] {
  const items: ListItem[] = [];
  for (const sentence of sentences) {
    if (sentence.section !== kind && sentence.section !== 'free') continue;
    if (isAskedAmongWork(sentence.norm)) continue;
    if (isIn(TURNS_TO_THE_READER, sentence.norm) || (kind === 'duties' && TELLS_OF_PAY.test(sentence.norm))) continue;
    if (OF_CONTACTS.test(sentence.norm)) continue;
    if (kind === 'duties' && saysNoneNeeded(sentence.norm)) continue;
    if (kind === 'conditions' && (NO_CONDITION.test(sentence.norm) || isAsked(sentence.norm))) continue;
    if (sentence.section === kind) items.push(...divided(sentence, sentence.plain));
    else items.push(...statedFreely(sentence, kind));
  }
  return items;
}

function statedFreely(sentence: PlacedSentence, kind: 'duties' | 'conditions'): ListItem[] {
  if (kind === 'conditions') {
    // What is paid is told as the pay.
    const isGiven = isIn(CONDITION_OPENING, sentence.norm) && !TELLS_OF_PAY.test(sentence.norm);
    return isGiven ? divided(sentence, sentence.plain) : [];
  }
  if (isIn(OPENS_WITH_DOING, sentence.norm) && !OF_THE_READER.test(sentence.norm))
    return divided(sentence, sentence.plain);
  // «Охрана объекта, обход территории»: the work told in nouns.
  if (sentence.plain.includes(',') && kindOfLine(sentence.norm) === 'work') return divided(sentence, sentence.plain);
  const opening = foundIn(DUTY_OPENING, sentence.norm);
  const rest = opening ? sentence.plain.slice(opening.index + opening[0].length) : null;
  return rest === null ? [] : divided(sentence, rest.replace(NOT_LIMITED_TO, ''));
}

/** «Приём товара, выкладка, касса» in one sentence are three items; a long sentence with a comma is one. */
function divided(sentence: PlacedSentence, words: string): ListItem[] {
  const parts = words.split(/,\s(?![^(]*\))/u).map((part) => part.trim());
  const isList =
    parts.length > (sentence.heading === null && sentence.section !== 'free' ? 2 : 1) &&
    parts.every((part) => part !== '' && part.split(/\s+/u).length <= ITEM_WORDS_MAX);
  return (isList && !sentence.line.isPoint ? parts : [words])
    .filter((text) => !/:$|^[^\p{L}/]*$/u.test(text))
    .map((text) => ({ text: text.replace(/[.;,\s]+$/u, ''), sentence }));
}
